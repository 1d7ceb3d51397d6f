package it.opposizioni.portal.layout;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What browsers must and must not do, on every answer, also on those that no resource gives. */
class SecurityHeaders {

    private static final int FIRST = 1000;

    /** The address of an invitation is its secret: no page that is linked from there gets it. */
    private static final Pattern SECRET = Pattern.compile("/(it/invito|it/invitation|en/invitation)/.*");

    /** Shows nobody's own data, and nothing can be done in it: any page may have it in a frame. */
    private static final Pattern FOR_FRAMES = Pattern.compile("/(it/chi-mi-ha-chiamato/riquadro|en/who-called-me/box)");

    private static final String FRAMED =
            "default-src 'self'; script-src 'none'; base-uri 'none'; frame-ancestors *; object-src 'none'; form-action 'self'";

    /** A form may lead to the identity provider (sign-out, or a session that ended), for browsers check the redirect too. */
    private final String contentSecurity;

    SecurityHeaders(@ConfigProperty(name = "quarkus.oidc.auth-server-url") URI identityProvider) {
        contentSecurity =
                "default-src 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; form-action 'self' "
                        + identityProvider.getScheme() + "://" + identityProvider.getAuthority();
    }

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    HttpServerResponse response = request.response();
                    if (FOR_FRAMES.matcher(request.request().path()).matches()) {
                        response.putHeader("Content-Security-Policy", FRAMED);
                    } else {
                        response.putHeader("Content-Security-Policy", contentSecurity);
                        response.putHeader("X-Frame-Options", "DENY");
                    }
                    response.putHeader("X-Content-Type-Options", "nosniff");
                    response.putHeader(
                            "Referrer-Policy", referrerPolicy(request.request().path()));
                    response.putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
                    response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
                    response.putHeader("Cross-Origin-Resource-Policy", "same-origin");
                    // browsers respect it over TLS only
                    response.putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
                    request.next();
                },
                FIRST);
    }

    private static String referrerPolicy(String path) {
        return SECRET.matcher(path).matches() ? "no-referrer" : "same-origin";
    }
}
