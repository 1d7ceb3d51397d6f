package it.opposizioni.portal.signin;

import io.quarkus.oidc.OidcSession;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Duration;

/**
 * Gets the visitor a new token when what it says of them has changed. Our session ends, that of the identity provider goes on: the way
 * to the page leads through it without a question.
 */
@RequestScoped
public class SessionRenewal {

    private final Page page;
    private final OidcSession session;

    SessionRenewal(Page page, OidcSession session) {
        this.page = page;
        this.session = session;
    }

    /** @param path the portal's own path of the page to come to */
    public Response renewFor(String path) {
        return renewFor(path, null);
    }

    /** @param query of that page, without the question mark; null for none */
    public Response renewFor(String path, String query) {
        session.logout().await().atMost(Duration.ofSeconds(5));
        return Response.seeOther(UriBuilder.fromUri(page.uri("sign-in"))
                        .queryParam("to", page.uri(path, query))
                        .build())
                .build();
    }
}
