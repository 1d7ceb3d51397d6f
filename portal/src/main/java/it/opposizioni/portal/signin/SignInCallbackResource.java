package it.opposizioni.portal.signin;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Where the identity provider sends people back. The OIDC mechanism leads on to the page one wanted before this is reached. */
@Path("/signed-in")
@Blocking
class SignInCallbackResource extends PageResource {

    SignInCallbackResource(Page page) {
        super(page);
    }

    @GET
    @Authenticated
    public Response back() {
        return seeOther(page.visitor().home());
    }
}
