package it.opposizioni.portal.errors;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Slugs;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Only the list of a consultation and the file of an import may be large: they pass through. Every other form is read whole, its files
 * onto the disk, and is therefore limited to a few megabytes, or to what five attachments of a complaint may have; a body without a length does
 * not come from a browser.
 */
final class FormSizeLimit {

    static final int BEFORE_THE_SERVERS_CHECK = 49;

    private static final long LARGEST = 12_000_000;

    /** Five files of 10 MiB, and more: of one that is somewhat too large its own page says so. */
    private static final long LARGEST_WITH_FIVE_FILES = 80_000_000;

    private static final Pattern FIVE_FILES = Pattern.compile("personal-area/complaints/new/[^/]+/check");
    private static final Set<String> LISTS = Set.of(
            "operators/consultations/new",
            "operators/call-logs/new",
            "authority/call-logs/new/file",
            "administration/imports/new");

    private FormSizeLimit() {}

    static boolean isSmall(HttpServerRequest request) {
        String page = internal(request.path());
        if (!HttpMethod.POST.equals(request.method()) || LISTS.contains(page)) {
            return true;
        }
        long largest = hasFiles(request) && FIVE_FILES.matcher(page).matches() ? LARGEST_WITH_FIVE_FILES : LARGEST;
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null
                    ? request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
                    : Long.parseLong(length) <= largest;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /** Fields alone are held in memory. */
    private static boolean hasFiles(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** The portal's own path; empty where it has no language. */
    private static String internal(String path) {
        String[] parts = path.split("/", 3);
        return parts.length == 3 && (parts[1].equals("it") || parts[1].equals("en"))
                ? Slugs.internal(parts[2], Lang.of(parts[1]))
                : "";
    }
}
