package it.opposizioni.kit.openapi;

import java.util.List;

/**
 * Operations that apps and pages of every site may use without sign-in, with an OpenAPI document of their own. A service produces one for each
 * such part of its interface; {@link PublicParts} serves the document and lets other sites' pages read the answers.
 *
 * @param address of the document, which has to be among the paths too
 * @param title of the document, and its text
 * @param paths each a whole path, or the beginning of several where it ends with a slash
 */
public record PublicPart(String address, String title, String text, List<String> paths) {

    private static final String OPEN_DATA = "/v1/open-data/";

    /** The open data of a service, which are alike in all of them. @param whatThereIs in a sentence, or more; also what is hidden */
    public static PublicPart ofOpenData(String title, String whatThereIs) {
        return new PublicPart(
                OPEN_DATA + "openapi.json",
                title,
                whatThereIs
                        + " Without sign-in, from pages of every origin, CC BY 4.0. Cache-Control says how long an answer may be reused."
                        + " Too many requests from one address are answered by 429 with Retry-After.",
                List.of(OPEN_DATA, "/v1/statistics"));
    }

    public PublicPart {
        paths = List.copyOf(paths);
    }

    /** @param path of a request, or of the document of the whole service */
    boolean has(String path) {
        return paths.stream().anyMatch(each -> each.endsWith("/") ? path.startsWith(each) : path.equals(each));
    }
}
