package it.opposizioni.complaint.notification;

import it.opposizioni.complaint.Violations;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An act to be served by certified mail, or that was served otherwise.
 *
 * @param address of certified mail, as the register of operators has it; for that way alone
 * @param servedOn the day on which it was served; for every other way
 * @param note how, where the way does not say it
 */
@Schema(name = "NewNotification")
record NewNotification(
        @NotNull NotificationWay way,

        @Email @Size(max = 254) @Pattern(regexp = Violations.VISIBLE)
        String address,

        LocalDate servedOn,

        @Size(max = 2_000) @Pattern(regexp = Violations.VISIBLE)
        String note) {

    private static final Text NO_WAY = Text.of("Scegli come è stato notificato.", "Choose how it was served.");
    private static final Text NO_ADDRESS =
            Text.of("Serve l’indirizzo PEC dell’operatore.", "The operator’s address of certified mail is needed.");
    private static final Text NO_DAY =
            Text.of("Indica il giorno della notifica.", "State the day on which it was served.");
    private static final Text NO_NOTE = Text.of("Scrivi come è stato notificato.", "Write how it was served.");
    private static final Map<String, Text> TEXTS = Map.of("REQUIRED /way", NO_WAY);

    /** @throws DomainException 422 naming every mistake */
    NewNotification requireValid(Validator validator) {
        List<FieldError> errors = new ArrayList<>(Violations.of(validator.validate(this), TEXTS));
        if (way == NotificationWay.CERTIFIED_MAIL && isBlank(address)) {
            errors.add(new FieldError("/address", "REQUIRED", NO_ADDRESS));
        }
        if (way != null && way.isByHand() && servedOn == null) {
            errors.add(new FieldError("/servedOn", "REQUIRED", NO_DAY));
        }
        if (way == NotificationWay.OTHER && isBlank(note)) {
            errors.add(new FieldError("/note", "REQUIRED", NO_NOTE));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return this;
    }

    String noteOrNull() {
        return isBlank(note) ? null : note.strip();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
