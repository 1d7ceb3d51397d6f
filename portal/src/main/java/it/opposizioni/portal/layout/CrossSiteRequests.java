package it.opposizioni.portal.layout;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Tells what another site makes a browser send. Browsers say where a form comes from ({@code Origin}, {@code Sec-Fetch-Site}); for those
 * that say nothing, and for programs, the token in the form decides.
 */
@ApplicationScoped
public class CrossSiteRequests {

    /** For every resource, and also while a list is being uploaded. */
    public static final int BEFORE_ANYTHING_IS_READ = 900;

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** From a page of ours, or from the person alone. Another host under the same domain is foreign. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final String origin;

    CrossSiteRequests(PortalConfig config) {
        this.origin = HostlessRedirects.originOf(config.publicUrl());
    }

    public boolean isForeign(HttpServerRequest request) {
        String from = request.getHeader(HttpHeaders.ORIGIN);
        return !READING.contains(request.method())
                && (isSentByAnotherSite(request) || from != null && !from.equals(origin));
    }

    /** By what the browser says; false where it says nothing. */
    static boolean isSentByAnotherSite(HttpServerRequest request) {
        String said = request.getHeader("Sec-Fetch-Site");
        return said != null && !OWN.contains(said);
    }
}
