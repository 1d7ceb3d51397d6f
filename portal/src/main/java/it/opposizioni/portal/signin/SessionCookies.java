package it.opposizioni.portal.signin;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.DefaultTokenStateManager;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.kit.session.EndedSessions;
import it.opposizioni.portal.layout.PortalConfig;
import it.opposizioni.portal.visitor.SessionUnknownException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The session lives in the browser's cookies, so that every copy of the portal can read it, and a copied cookie as well. Here, before
 * anything is done with its tokens, the session of a cookie is looked up among those that have ended.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SessionCookies extends DefaultTokenStateManager {

    private static final String HELD = SessionCookies.class.getName();

    private final EndedSessions ended;
    private final ProviderSession provider;
    private final PortalConfig portal;

    SessionCookies(EndedSessions ended, ProviderSession provider, PortalConfig portal) {
        this.ended = ended;
        this.provider = provider;
        this.portal = portal;
    }

    /** The tokens in the cookies of this request, also when they are not accepted: expired, or ended, or the identity provider is away. */
    static Optional<AuthorizationCodeTokens> heldBy(RoutingContext request) {
        return Optional.ofNullable(request.get(HELD));
    }

    /** Also one that cannot be read. */
    static boolean arriveWith(RoutingContext request) {
        return request.request().cookies().stream().anyMatch(cookie -> OidcUtils.isSessionCookie(cookie.getName()));
    }

    /** Without a session one is asked to sign in, or sees a public page as everybody does. */
    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig config,
            String cookie,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return super.getTokens(request, config, cookie, context)
                .invoke(tokens -> request.put(HELD, tokens))
                .chain(tokens -> context.runBlocking(() -> unlessEnded(tokens, request)));
    }

    /** Each token is in a cookie of its own, sealed by itself: one of another session would carry that person's rights. */
    private AuthorizationCodeTokens unlessEnded(AuthorizationCodeTokens tokens, RoutingContext request) {
        if (!SessionId.isSame(tokens.getIdToken(), tokens.getAccessToken()) || hasEnded(tokens, request)) {
            throw new AuthenticationFailedException();
        }
        return tokens;
    }

    private boolean hasEnded(AuthorizationCodeTokens tokens, RoutingContext request) {
        try {
            return Stream.of(tokens.getIdToken(), tokens.getAccessToken())
                    .map(SessionId::of)
                    .flatMap(Optional::stream)
                    .distinct()
                    .anyMatch(ended::contains);
        } catch (RuntimeException e) {
            // or the cookie would be deleted, and everybody signed out by an outage of the database
            request.remove(OidcUtils.SESSION_COOKIE_NAME);
            throw new AuthenticationFailedException(new SessionUnknownException(e));
        }
    }

    /**
     * A sign-in that comes back with an ended session: the identity provider could not be notified that it was over. It is now, by the
     * token that it has just given, and asks the person to sign in.
     */
    @Override
    public Uni<String> createTokenState(
            RoutingContext request,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        return context.runBlocking(() -> {
                    if (hasEnded(tokens, request)) {
                        boolean told = provider.end(tokens.getRefreshToken());
                        throw new AuthenticationRedirectException(
                                portal.publicUrl() + (told ? "/sign-in" : "/sign-in-failed"));
                    }
                    return "";
                })
                .chain(_ -> super.createTokenState(request, config, tokens, context));
    }
}
