package it.opposizioni.portal.signin;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where the identity provider's refusals end: the person cancelled, or may not sign in. */
@PermitAll
@Path("/sign-in-failed")
@Blocking
class SignInFailedResource extends PageResource {

    SignInFailedResource(Page page) {
        super(page);
    }

    @GET
    public Response failed(@QueryParam("error") String error, @QueryParam("error_description") String description) {
        SignInFailure failure = SignInFailure.of(error, description);
        return Response.status(failure.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(SignInFailures.page(failure, page.lang()).render())
                .build();
    }
}
