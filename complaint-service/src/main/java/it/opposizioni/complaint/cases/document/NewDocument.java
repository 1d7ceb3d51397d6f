package it.opposizioni.complaint.cases.document;

import it.opposizioni.complaint.Violations;
import it.opposizioni.kit.page.AskedDays;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an official says of a document, beside its content. It comes in headers of the request: the body is the content, and an address must not tell
 * anything about people.
 *
 * @param datedOn the day that the document bears; null where none is said
 */
record NewDocument(
        @NotBlank @Size(max = LONGEST) @Pattern(regexp = Violations.VISIBLE)
        String title,

        LocalDate datedOn) {

    private static final int LONGEST = 200;

    private static final Text NOT_ENCODED = Text.of(
            "Scrivi il titolo in UTF-8, con i caratteri non ASCII codificati in percentuale.",
            "Write the title in UTF-8, with characters other than ASCII percent-encoded.");
    private static final Text AHEAD =
            Text.of("Il giorno non può essere nel futuro.", "The day cannot be in the future.");
    private static final Map<String, Text> TEXTS =
            Map.of("REQUIRED /title", Text.of("Scrivi che documento è.", "Write what document it is."));

    /**
     * @param title percent-encoded (RFC 3986); null when it is missing
     * @param datedOn an ISO date; null or empty where none is said
     * @throws DomainException 422 naming every mistake
     */
    static NewDocument of(String title, String datedOn, Validator validator, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        String decoded = "";
        try {
            decoded = decoded(Objects.requireNonNullElse(title, ""));
        } catch (IllegalArgumentException _) {
            errors.add(new FieldError("/title", "NOT_ENCODED", NOT_ENCODED));
        }
        LocalDate day = null;
        try {
            day = AskedDays.read("/datedOn", datedOn, null);
        } catch (DomainException e) {
            errors.addAll(e.errors());
        }
        if (day != null && day.isAfter(today)) {
            errors.add(new FieldError("/datedOn", "AHEAD", AHEAD));
        }
        NewDocument said = new NewDocument(decoded.strip(), day);
        if (errors.stream().noneMatch(error -> error.pointer().equals("/title"))) {
            errors.addAll(Violations.of(validator.validate(said), TEXTS));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return said;
    }

    /** @throws IllegalArgumentException it is not encoded, or not in UTF-8 */
    private static String decoded(String title) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(title)) {
            throw new IllegalArgumentException("not encoded");
        }
        // a plus is a plus: only forms write blanks so
        String decoded = URLDecoder.decode(title.replace("+", "%2B"), StandardCharsets.UTF_8);
        if (decoded.contains("\uFFFD")) {
            throw new IllegalArgumentException("not UTF-8");
        }
        return decoded;
    }

    /** What tells one request from another with the same content. */
    List<Object> parts() {
        return List.of(title, Objects.toString(datedOn, ""));
    }

    /** What it says must not come into a log. */
    @Override
    public String toString() {
        return "document";
    }
}
