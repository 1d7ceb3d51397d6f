package it.opposizioni.portal.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Where the identity provider's refusals end: the person cancelled, or may not sign in. */
@PermitAll
@Path("/sign-in-failed")
@Blocking
class SignInFailedResource {

    @CheckedTemplate(basePath = "signin")
    static class Templates {
        static native TemplateInstance failed();

        private Templates() {}
    }

    @GET
    public TemplateInstance failed() {
        return Templates.failed();
    }
}
