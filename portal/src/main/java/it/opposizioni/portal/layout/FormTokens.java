package it.opposizioni.portal.layout;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.portal.visitor.ActsFor;
import it.opposizioni.portal.visitor.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Guards forms against being forged by another site: each form carries a token that only goes with the browser's cookie and the session.
 * The cookie stays the same while the browser is open, so that several windows and the back button work; a token that changes with every
 * form would break them.
 */
@ApplicationScoped
class FormTokens {

    static final String NAME = "csrf-token";

    /** Browsers accept it from this host alone, over TLS, and from no other host under the same domain. */
    private static final String ONLY_THIS_HOST = "__Host-";

    private static final int COOKIE_LENGTH = 43;

    private final FormTokenSigner seal;
    private final boolean secure;
    private final String cookieName;
    private final SecureRandom random = new SecureRandom();

    FormTokens(FormTokensConfig config) {
        this.seal = new FormTokenSigner(config.key());
        this.secure = config.secureCookie();
        this.cookieName = secure ? ONLY_THIS_HOST + NAME : NAME;
    }

    /** The token for the forms of this answer; gives the browser its cookie if it has none. */
    String of(RoutingContext request, Optional<Session> session) {
        Cookie cookie = request.request().getCookie(cookieName);
        if (!isKnown(request)) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            cookie = Cookie.cookie(cookieName, value)
                    .setPath("/")
                    .setHttpOnly(true)
                    .setSecure(secure)
                    .setSameSite(CookieSameSite.LAX);
            request.response().addCookie(cookie);
        }
        return seal.seal(cookie.getValue(), session);
    }

    /** Whether the browser has sent its cookie. */
    boolean isKnown(RoutingContext request) {
        Cookie cookie = request.request().getCookie(cookieName);
        return cookie != null && cookie.getValue().length() == COOKIE_LENGTH;
    }

    /**
     * Who is at this browser, while it is open and without a sign-in: a digest of its cookie, from which nobody makes the cookie. A browser
     * that has none is nobody.
     */
    String browser(RoutingContext request) {
        Cookie cookie = request.request().getCookie(cookieName);
        return "browser:" + seal.browser(cookie == null ? UUID.randomUUID().toString() : cookie.getValue());
    }

    FormTokenSigner.Verdict check(RoutingContext request, Optional<Session> session, String token) {
        Cookie cookie = request.request().getCookie(cookieName);
        return cookie == null || token == null
                ? FormTokenSigner.Verdict.FORGED
                : seal.check(cookie.getValue(), session, token);
    }

    /** For whom a form of this person was shown in this browser; empty when nobody can say it. */
    Optional<ActsFor> shownFor(RoutingContext request, Optional<Session> session, String token) {
        Cookie cookie = request.request().getCookie(cookieName);
        return cookie == null ? Optional.empty() : seal.shownFor(cookie.getValue(), session, token);
    }
}
