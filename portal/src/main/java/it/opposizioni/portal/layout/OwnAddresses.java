package it.opposizioni.portal.layout;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Redirects to pages of ours have no host: the server would put the one of the request there, which is whatever the sender wrote into
 * {@code Host}. Absolute ones lead to the public address and to the identity provider, as configured, and nowhere else.
 */
class OwnAddresses {

    private static final int FIRST = 1001;

    private final Set<String> known;

    OwnAddresses(
            PortalConfig config,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String identityProvider,
            @ConfigProperty(name = "opposizioni.sign-out.end-session") String endSession) {
        known = Stream.of(config.publicUrl(), identityProvider, endSession)
                .map(OwnAddresses::originOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Scheme, host and port, as browsers write it. */
    static String originOf(String address) {
        URI uri = URI.create(address);
        boolean usual = "https".equals(uri.getScheme()) && uri.getPort() == 443
                || "http".equals(uri.getScheme()) && uri.getPort() == 80;
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 || usual ? "" : ":" + uri.getPort());
    }

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.addHeadersEndHandler(_ -> withoutForeignHost(request));
                    request.next();
                },
                FIRST);
    }

    private void withoutForeignHost(RoutingContext request) {
        MultiMap headers = request.response().headers();
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, withoutForeignHost(location));
        }
    }

    private String withoutForeignHost(String location) {
        URI uri = URI.create(location);
        if (uri.getRawAuthority() == null || uri.getHost() != null && known.contains(originOf(location))) {
            return location;
        }
        String path = uri.getRawPath().replaceFirst("^/+", "/");
        return (path.isEmpty() ? "/" : path)
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
    }
}
