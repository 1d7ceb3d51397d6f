package it.opposizioni.portal.errors;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Slugs;
import java.util.Set;

/**
 * Only the list of a consultation and the file of an import may be large: they pass through. Every other form is read whole, its files
 * onto the disk, and is therefore limited to a few megabytes; a body without a length does not come from a browser.
 */
final class FormSizeLimit {

    static final int BEFORE_THE_SERVERS_CHECK = 49;

    private static final long LARGEST = 12_000_000;
    private static final Set<String> LISTS = Set.of(
            "operators/consultations/new",
            "operators/call-logs/new",
            "authority/call-logs/new/file",
            "administration/imports/new");

    private FormSizeLimit() {}

    static boolean isSmall(HttpServerRequest request) {
        if (!HttpMethod.POST.equals(request.method()) || isList(request.path())) {
            return true;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null
                    ? request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
                    : Long.parseLong(length) <= LARGEST;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean isList(String path) {
        String[] parts = path.split("/", 3);
        return parts.length == 3
                && (parts[1].equals("it") || parts[1].equals("en"))
                && LISTS.contains(Slugs.internal(parts[2], Lang.of(parts[1])));
    }
}
