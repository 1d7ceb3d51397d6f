package it.opposizioni.portal.layout;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Redirects to pages of ours have no host: the server would put the one of the request there, which is what the sender wrote into
 * {@code Host}. Absolute ones lead to the public address and to the identity provider, as configured, and nowhere else.
 */
class HostlessRedirects {

    private static final int FIRST = 1001;

    /** Browsers read a backslash as a slash. */
    private static final Pattern WITH_HOST =
            Pattern.compile("(?<origin>(?:[A-Za-z][A-Za-z0-9+.-]*:)?[/\\\\]{2}[^/\\\\?#]*)[/\\\\]*(?<path>.*)");

    private final Set<String> known;

    HostlessRedirects(
            PortalConfig config,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String identityProvider,
            @ConfigProperty(name = "opposizioni.sign-out.end-session") String endSession) {
        known = Stream.of(config.publicUrl(), identityProvider, endSession)
                .flatMap(address -> Stream.of(originOf(address), asWritten(address)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Scheme, host and port, as browsers write it. */
    static String originOf(String address) {
        URI uri = URI.create(address);
        boolean usual = "https".equals(uri.getScheme()) && uri.getPort() == 443
                || "http".equals(uri.getScheme()) && uri.getPort() == 80;
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 || usual ? "" : ":" + uri.getPort());
    }

    /** With the default port, if the setting names it. */
    private static String asWritten(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
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

    /** Not read as a {@link URI}: what a visitor asked for stands in it, and may hold characters that belong into none. */
    private String withoutForeignHost(String location) {
        Matcher parts = WITH_HOST.matcher(location);
        if (!parts.matches() || known.contains(parts.group("origin"))) {
            return location;
        }
        return "/" + parts.group("path");
    }
}
