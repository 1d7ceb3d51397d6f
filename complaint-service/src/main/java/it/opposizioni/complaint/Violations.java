package it.opposizioni.complaint;

import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Bean Validation found in a request, in the codes of this service's API. For requests whose rules go beyond Bean Validation:
 * one answer names every mistake of both kinds.
 */
public final class Violations {

    /** For {@link Pattern}: text in which every character can be seen, or is white space. */
    public static final String VISIBLE = "[\\s\\P{Cc}]*";

    private static final Map<String, Text> TEXTS = Map.of(
            "TOO_LONG", Text.of("Al massimo %s caratteri.", "At most %s characters."),
            "TOO_MANY", Text.of("Al massimo %s elementi.", "At most %s items."),
            "REQUIRED", Text.of("Questo dato è obbligatorio.", "This is required."),
            "EMAIL", Text.of("Controlla l’indirizzo e-mail.", "Check the e-mail address."),
            "CONTROL_CHARACTER", Text.of("Togli i caratteri che non si vedono.", "Remove the invisible characters."));

    private Violations() {}

    /** @param texts in place of the general sentences, by code and pointer: {@code "REQUIRED /calls/0/at"} with a star for the index */
    public static List<FieldError> of(Set<? extends ConstraintViolation<?>> found, Map<String, Text> texts) {
        return found.stream().map(violation -> error(violation, texts)).toList();
    }

    private static FieldError error(ConstraintViolation<?> violation, Map<String, Text> texts) {
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case Size size
            when violation.getInvalidValue() instanceof Collection<?> ->
                error("TOO_MANY", violation, texts, size.max());
            case Size size -> error("TOO_LONG", violation, texts, size.max());
            case Email _ -> error("EMAIL", violation, texts);
            case Pattern _ -> error("CONTROL_CHARACTER", violation, texts);
            default -> error("REQUIRED", violation, texts);
        };
    }

    private static FieldError error(
            String code, ConstraintViolation<?> violation, Map<String, Text> texts, Object... values) {
        String pointer = pointer(violation);
        Text general = TEXTS.get(code);
        Text text = texts.getOrDefault(code + " " + pointer.replaceAll("/\\d+", "/*"), general);
        return new FieldError(pointer, code, text.with(values));
    }

    /** {@code calls[0].at} becomes {@code /calls/0/at} (RFC 6901). */
    private static String pointer(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString().replace(".<list element>", "");
        return "/" + path.replaceAll("[.\\[]", "/").replace("]", "");
    }
}
