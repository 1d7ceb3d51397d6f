package it.opposizioni.portal.signin;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.FormTokenScope;
import it.opposizioni.portal.layout.FormTokenScope.Scope;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Prolongs the session, as every page does, for a person who stays on one page: the script of the notice asks for it. A person who is no
 * longer signed in is not sent to sign in, but told so.
 */
@PermitAll
@Path("/session")
@Blocking
class SessionResource {

    private final SessionClock clock;

    SessionResource(SessionClock clock) {
        this.clock = clock;
    }

    /** @return the seconds that are left now; 0 when the session is over */
    @POST
    @FormTokenScope(Scope.PERSON)
    @Produces(MediaType.TEXT_PLAIN)
    public Response stay() {
        return Response.ok(Long.toString(clock.left()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
