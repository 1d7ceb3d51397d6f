package it.opposizioni.kit.problem;

import it.opposizioni.kit.text.Text;
import jakarta.validation.ConstraintViolation;
import java.util.Map;

/** The words for the Bean Validation constraints that the services use. */
final class ConstraintTexts {

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
            case "Size" -> size((int) attributes.get("min"), (int) attributes.get("max"));
            case "Min", "DecimalMin" ->
                Text.of("Il valore minimo è %s.", "The smallest value is %s.").with(attributes.get("value"));
            case "Max", "DecimalMax" ->
                Text.of("Il valore massimo è %s.", "The largest value is %s.").with(attributes.get("value"));
            case "AssertTrue" -> Text.of("Va confermato.", "This must be confirmed.");
            case "Email" ->
                Text.of(
                        "Scrivi un indirizzo e-mail, per esempio nome@esempio.it.",
                        "Write an e-mail address, for example name@example.com.");
            case "Pattern" -> Text.of("Il formato non è quello richiesto.", "The format is not the required one.");
            default -> Text.of("Il valore non è ammesso.", "The value is not allowed.");
        };
    }

    private static Text size(int min, int max) {
        if (max == Integer.MAX_VALUE) {
            return Text.of("Servono almeno %s elementi o caratteri.", "At least %s items or characters are needed.")
                    .with(min);
        }
        return Text.of(
                        "Sono ammessi da %s a %s elementi o caratteri.",
                        "From %s to %s items or characters are allowed.")
                .with(min, max);
    }
}
