package it.opposizioni.portal.clients;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** A service's answer to what it did not do (RFC 9457), already in the reader's language. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProblemDocument(
        String type, String title, int status, String detail, List<InvalidField> errors, String reference) {

    private static final String URN = "urn:problem:opposizioni:";

    /**
     * @param pointer JSON pointer into what was sent
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record InvalidField(String pointer, String code, String detail) {}

    public ProblemDocument {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** The type without its prefix: {@code line-proof-expired}. */
    public String slug() {
        return type == null ? "" : type.startsWith(URN) ? type.substring(URN.length()) : type;
    }
}
