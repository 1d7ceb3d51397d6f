package it.opposizioni.portal.signin;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;

/** The cookies of a session as the portal seals them, around tokens that no identity provider vouches for. */
@ApplicationScoped
class SealedCookies {

    private final TenantConfigBean tenants;

    SealedCookies(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    /** Its ID token has expired. */
    Map<String, String> of(String session) {
        JwtClaims expired = claims("giulia", session);
        expired.setExpirationTimeMinutesInTheFuture(-10);
        return of(Tokens.sign(expired), Tokens.sign(expired));
    }

    Map<String, String> of(String idToken, String accessToken) {
        return Map.of(
                OidcUtils.SESSION_COOKIE_NAME, seal(idToken),
                OidcUtils.SESSION_AT_COOKIE_NAME, seal(accessToken + "|300|openid"),
                OidcUtils.SESSION_RT_COOKIE_NAME, seal("refresh"));
    }

    static JwtClaims claims(String subject, String session) {
        JwtClaims claims = Tokens.claims(subject, Role.CITIZEN);
        claims.setClaim("sid", session);
        return claims;
    }

    private String seal(String value) {
        try {
            return OidcUtils.encryptString(value, tenants.getDefaultTenant().getSessionCookieEncryptionKey());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
