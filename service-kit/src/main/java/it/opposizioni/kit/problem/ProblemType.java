package it.opposizioni.kit.problem;

import it.opposizioni.kit.text.Text;
import java.net.URI;

/**
 * A kind of problem that a client can tell apart and act upon (RFC 9457, member {@code type}).
 *
 * @param slug never changes, the last part of the URN
 * @param status the HTTP status it is answered with
 */
public record ProblemType(String slug, int status, Text title) {

    /** For a static import, so that a service's file of its problems is a list of one call each. */
    public static ProblemType problemType(String slug, int status, String italianTitle, String englishTitle) {
        return new ProblemType(slug, status, Text.of(italianTitle, englishTitle));
    }

    public URI urn() {
        return URI.create("urn:problem:opposizioni:" + slug);
    }
}
