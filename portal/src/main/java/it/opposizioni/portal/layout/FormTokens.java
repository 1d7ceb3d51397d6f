package it.opposizioni.portal.layout;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Guards forms against being forged by another site: each form carries a keyed digest of a random cookie. The cookie stays the same
 * while the browser is open, so that several windows and the back button work; a token that changes with every form would break them.
 */
@ApplicationScoped
class FormTokens {

    static final String NAME = "csrf-token";

    private final SecretKeySpec key;
    private final boolean secure;
    private final SecureRandom random = new SecureRandom();

    FormTokens(FormTokensConfig config) {
        this.key = new SecretKeySpec(config.key().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.secure = config.secureCookie();
    }

    /** The token for the forms of this answer; gives the browser its cookie if it has none. */
    String of(RoutingContext request) {
        Cookie cookie = request.request().getCookie(NAME);
        if (cookie == null || cookie.getValue().length() != 43) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            cookie = Cookie.cookie(NAME, value)
                    .setPath("/")
                    .setHttpOnly(true)
                    .setSecure(secure)
                    .setSameSite(CookieSameSite.LAX);
            request.response().addCookie(cookie);
        }
        return digest(cookie.getValue());
    }

    boolean isGenuine(RoutingContext request, String token) {
        Cookie cookie = request.request().getCookie(NAME);
        return cookie != null
                && token != null
                && MessageDigest.isEqual(
                        digest(cookie.getValue()).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }

    private String digest(String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] digest = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
