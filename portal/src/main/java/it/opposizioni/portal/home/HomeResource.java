package it.opposizioni.portal.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.Form;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The three doors and the question that brings most people here. */
@Path("/")
@Blocking
class HomeResource {

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance home(Form form);

        private Templates() {}
    }

    @GET
    public TemplateInstance home() {
        return Templates.home(Form.empty());
    }
}
