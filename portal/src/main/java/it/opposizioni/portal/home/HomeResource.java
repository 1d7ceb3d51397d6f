package it.opposizioni.portal.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** The three doors and the question that brings most people here; and the map of the site. */
@PermitAll
@Path("/")
@Blocking
class HomeResource extends PageResource {

    HomeResource(Page page) {
        super(page);
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance home(Form form, boolean signedOut);

        static native TemplateInstance siteMap();

        private Templates() {}
    }

    /** @param done {@code signed-out} for somebody who comes from signing out */
    @GET
    public TemplateInstance home(@QueryParam("done") String done) {
        return Templates.home(Form.empty(), "signed-out".equals(done) && page.visitor() == null);
    }

    /** It has no words of its own: they are those of the pages that it leads to. */
    @GET
    @Path("site-map")
    public TemplateInstance siteMap() {
        return Templates.siteMap();
    }
}
