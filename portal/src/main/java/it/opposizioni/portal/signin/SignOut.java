package it.opposizioni.portal.signin;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.RefreshToken;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.portal.visitor.Session;
import it.opposizioni.portal.visitor.Visitors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import java.time.Duration;
import java.util.Optional;

/** Ends the session of the person who asks, here and at the identity provider. */
@ApplicationScoped
class SignOut {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Visitors visitors;
    private final RefreshToken refreshToken;
    private final OidcSession cookies;
    private final SessionEnd sessions;
    private final ProviderSession provider;

    SignOut(
            Visitors visitors,
            RefreshToken refreshToken,
            OidcSession cookies,
            SessionEnd sessions,
            ProviderSession provider) {
        this.visitors = visitors;
        this.refreshToken = refreshToken;
        this.cookies = cookies;
        this.sessions = sessions;
        this.provider = provider;
    }

    /**
     * Our own session ends first: that holds whether or not the identity provider answers. Which one it is, is in the cookie:
     * without the provider a token that has expired is still good enough to be ended.
     *
     * @param rejected whether the cookies of the request are no longer accepted
     * @return false when the identity provider may still have its session
     * @throws ServiceUnavailableException when the session of the cookies cannot be read
     */
    boolean end(RoutingContext request, boolean rejected) {
        Optional<AuthorizationCodeTokens> held = SessionCookies.heldBy(request);
        Optional<String> session = held.flatMap(tokens -> SessionId.of(tokens.getIdToken()))
                .or(() -> visitors.session().flatMap(Session::id));
        if (session.isEmpty() && SessionCookies.arriveWith(request)) {
            throw new ServiceUnavailableException();
        }
        String refresh =
                rejected ? held.map(AuthorizationCodeTokens::getRefreshToken).orElse(null) : refreshToken.getToken();
        boolean endsNow = session.map(sessions::end).orElse(!rejected);
        boolean overAtTheProvider = !endsNow || provider.end(refresh);
        cookies.logout().await().atMost(PATIENCE);
        return overAtTheProvider;
    }
}
