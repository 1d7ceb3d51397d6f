package it.opposizioni.portal.mydata;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.mydata.KeptData;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Erases what the law does not keep; before that it says what goes, what stays, why, and until when. */
@Path("/personal-area/my-data/erasure")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class ErasureResource extends PageResource {

    @CheckedTemplate(basePath = "mydata")
    static class Templates {
        static native TemplateInstance erasure(Erasure.Preview preview, List<KeptData> kept, List<String> missing);

        private Templates() {}
    }

    private final Erasure erasure;
    private final HeldDataService held;

    ErasureResource(Page page, Erasure erasure, HeldDataService held) {
        super(page);
        this.erasure = erasure;
        this.held = held;
    }

    @GET
    public TemplateInstance explain() {
        MyDataTexts texts = texts(MyDataTexts.class);
        HeldData data = held.ofVisitor();
        return Templates.erasure(
                erasure.preview(data.subject()),
                data.kept(),
                data.missing().stream().map(source -> source.words(texts)).toList());
    }

    @POST
    public Response erase() {
        erasure.erase(page.visitor().subject());
        return seeOther(MyDataResource.HERE, "done=erased");
    }
}
