package it.opposizioni.kit.problem;

import it.opposizioni.kit.text.Text;
import jakarta.validation.ConstraintViolation;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;

/** The words for the Bean Validation constraints that the services use. */
final class ConstraintTexts {

    static final Text NO_CONTENT = Text.of("La richiesta è senza contenuto.", "The request has no content.");

    private static final Text REQUIRED = Text.of("Questo dato è obbligatorio.", "This is required.");

    private ConstraintTexts() {}

    static Text of(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> REQUIRED;
            case "Size" -> size(violation.getInvalidValue(), (int) attributes.get("min"), (int) attributes.get("max"));
            case "Min", "DecimalMin" ->
                Text.of("Il valore minimo è %s.", "The smallest value is %s.").with(attributes.get("value"));
            case "Max", "DecimalMax" ->
                Text.of("Il valore massimo è %s.", "The largest value is %s.").with(attributes.get("value"));
            case "AssertTrue" -> Text.of("Va confermato.", "This must be confirmed.");
            case "Email" ->
                Text.of(
                        "Scrivi un indirizzo e-mail, per esempio nome@esempio.it.",
                        "Write an e-mail address, for example name@example.com.");
            case "Pattern" ->
                Text.of(
                        "Il formato non è quello richiesto, o ci sono caratteri che non si vedono.",
                        "The format is not the required one, or it contains invisible characters.");
            default -> Text.of("Il valore non è ammesso.", "The value is not allowed.");
        };
    }

    /** Only the bound that was broken: the minimum is no help to someone who wrote too much. */
    private static Text size(Object value, int min, int max) {
        boolean text = value instanceof CharSequence;
        int size = sizeOf(value);
        if (size > max) {
            return (text
                            ? Text.of("Al massimo %s caratteri.", "At most %s characters.")
                            : Text.of("Al massimo %s elementi.", "At most %s items."))
                    .with(max);
        }
        if (min == 1) {
            return text ? REQUIRED : Text.of("Serve almeno un elemento.", "At least one item is needed.");
        }
        return (text
                        ? Text.of("Servono almeno %s caratteri.", "At least %s characters are needed.")
                        : Text.of("Servono almeno %s elementi.", "At least %s items are needed."))
                .with(min);
    }

    private static int sizeOf(Object value) {
        return switch (value) {
            case CharSequence text -> text.length();
            case Collection<?> items -> items.size();
            case Map<?, ?> items -> items.size();
            default -> Array.getLength(value);
        };
    }
}
