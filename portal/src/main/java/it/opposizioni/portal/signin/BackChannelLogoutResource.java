package it.opposizioni.portal.signin;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.FormTokenScope;
import it.opposizioni.portal.layout.FormTokenScope.Scope;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the identity provider says that a session has ended: another application signed the person out, an administrator ended it, the
 * account was closed. Quarkus has an endpoint for it, which only the copy that was notified remembers.
 */
@PermitAll
@Path("/back-channel-logout")
@Blocking
class BackChannelLogoutResource {

    private final SessionEnd sessions;
    private final ProviderKeys keys;
    private final OidcConfigurationMetadata provider;
    private final Clock clock;
    private final String client;

    BackChannelLogoutResource(
            SessionEnd sessions,
            ProviderKeys keys,
            OidcConfigurationMetadata provider,
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.client-id") String client) {
        this.sessions = sessions;
        this.keys = keys;
        this.provider = provider;
        this.clock = clock;
        this.client = client;
    }

    @POST
    @FormTokenScope(Scope.NONE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response logout(@FormParam("logout_token") String token) {
        Optional<String> session =
                new LogoutTokens(keys.of(provider), provider.getIssuer(), client, clock).sessionEndedBy(token);
        session.ifPresent(sessions::end);
        return Response.status(session.isPresent() ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
