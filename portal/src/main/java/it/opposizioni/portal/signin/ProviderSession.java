package it.opposizioni.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * The session at the identity provider, ended from server to server: in the browser it would take an ID token in the address, with the
 * person's name, e-mail and tax code in it.
 */
@ApplicationScoped
class ProviderSession {

    private static final Logger LOG = Logger.getLogger(ProviderSession.class);

    /** Keycloak's end of session for a client that shows its secret and a refresh token. */
    @RegisterRestClient(configKey = "identity-provider")
    @Path("/protocol/openid-connect/logout")
    interface EndSession {
        @POST
        void end(
                @FormParam("client_id") String client,
                @FormParam("client_secret") String secret,
                @FormParam("refresh_token") String refreshToken);
    }

    private final EndSession provider;
    private final String client;
    private final String secret;

    ProviderSession(
            @RestClient EndSession provider,
            @ConfigProperty(name = "quarkus.oidc.client-id") String client,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret) {
        this.provider = provider;
        this.client = client;
        this.secret = secret;
    }

    /** @return false when the provider did not say in time that the session has ended */
    boolean end(String refreshToken) {
        if (refreshToken == null) {
            return false;
        }
        try {
            provider.end(client, secret, refreshToken);
            return true;
        } catch (WebApplicationException | ProcessingException e) {
            // the message of a failed call may quote what was sent
            LOG.warnf(
                    "the identity provider did not end a session: %s",
                    e.getClass().getSimpleName());
            return false;
        }
    }
}
