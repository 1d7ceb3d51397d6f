package it.opposizioni.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.kit.session.EndedSessions;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.portal.testing.PortalTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The cookies of two sessions, put together by hand, are no session. */
@QuarkusTest
class SessionCookiesTest extends PortalTest {

    private final String own = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    @Inject
    SessionCookies session;

    @Inject
    SealedCookies cookies;

    @Inject
    TenantConfigBean tenants;

    @Inject
    EndedSessions ended;

    @Inject
    Clock clock;

    @Test
    void theTokensOfOneSessionAreRead() {
        String idToken = token("giulia", own);
        String accessToken = token("giulia", own);
        AuthorizationCodeTokens read = read(idToken, accessToken);
        assertThat(read.getIdToken()).isEqualTo(idToken);
        assertThat(read.getAccessToken()).isEqualTo(accessToken);
    }

    @Test
    void theRightsOfSomebodyWhoHasSignedOutAreNotBroughtBackByALiveSession() {
        end(other);
        assertRefused(token("giulia", own), token("garante", other));
    }

    @Test
    void theTokensOfTwoSessionsOrOfTwoPeopleAreRefusedThoughNoneHasEnded() {
        assertRefused(token("giulia", own), token("giulia", other));
        assertRefused(token("giulia", own), token("garante", own));
        assertRefused(token("giulia", own), "opaque");
    }

    @Test
    void anEndedSessionIsRefused() {
        end(own);
        assertRefused(token("giulia", own), token("giulia", own));
    }

    private void assertRefused(String idToken, String accessToken) {
        assertThatThrownBy(() -> read(idToken, accessToken)).isInstanceOf(AuthenticationFailedException.class);
    }

    /** As deprecated as they are, these are the methods that Quarkus reads the cookies by. */
    @SuppressWarnings("deprecation")
    private AuthorizationCodeTokens read(String idToken, String accessToken) {
        Map<String, String> sealed = cookies.of(idToken, accessToken);
        TenantConfigContext tenant = tenants.getDefaultTenant();
        HttpServerRequest http = mock(HttpServerRequest.class);
        Map<String, Cookie> sent = new HashMap<>();
        sealed.forEach((name, value) -> sent.put(name, Cookie.cookie(name, value)));
        when(http.cookieMap()).thenReturn(sent);
        sent.forEach((name, cookie) -> when(http.getCookie(name)).thenReturn(cookie));
        RoutingContext request = mock(RoutingContext.class);
        when(request.request()).thenReturn(http);
        when(request.data()).thenReturn(new HashMap<>());
        when(request.get(TenantConfigContext.class.getName())).thenReturn(tenant);
        return session.getTokens(
                        request, tenant.oidcConfig(), sealed.get(OidcUtils.SESSION_COOKIE_NAME), new OnThisThread())
                .await()
                .indefinitely();
    }

    private static final class OnThisThread implements OidcRequestContext<AuthorizationCodeTokens> {
        @Override
        public Uni<AuthorizationCodeTokens> runBlocking(Supplier<AuthorizationCodeTokens> function) {
            return Uni.createFrom().item(function);
        }
    }

    private void end(String sessionId) {
        QuarkusTransaction.requiringNew()
                .run(() -> ended.add(sessionId, clock.instant().plus(Duration.ofHours(1))));
    }

    private static String token(String subject, String sessionId) {
        return Tokens.sign(SealedCookies.claims(subject, sessionId));
    }
}
