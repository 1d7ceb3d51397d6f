package it.opposizioni.portal.mydata;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Everything that is held about the visitor: to read, to print, and to take along. */
@Path("/personal-area/my-data")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class MyDataResource extends PageResource {

    static final String HERE = "personal-area/my-data";

    /** Of each list. The file has all of them. */
    static final int MOST_ON_PAGE = 50;

    @CheckedTemplate(basePath = "mydata")
    static class Templates {
        static native TemplateInstance page(DataView view, String done);

        private Templates() {}
    }

    private final HeldDataService held;
    private final DataFiles files;

    MyDataResource(Page page, HeldDataService held, DataFiles files) {
        super(page);
        this.held = held;
        this.files = files;
    }

    @GET
    public TemplateInstance show(@QueryParam("done") String done) {
        DataView view = new DataViews(held.ofVisitor(), page, MOST_ON_PAGE).view();
        return Templates.page(
                view, "erased".equals(done) ? texts(MyDataTexts.class).erased() : "");
    }

    @GET
    @Path("json")
    public Response file() {
        return files.json(held.ofVisitor());
    }

    @GET
    @Path("pdf")
    public Response print() {
        return files.pdf(held::ofVisitor);
    }
}
