package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.Violations;
import it.opposizioni.complaint.desk.DeskChannel;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How it came that somebody asks the desk to change a complaint.
 *
 * @param evidenceReference where the letter, the message or the recording is kept
 */
@Schema(name = "DeskNote")
record DeskNote(
        @NotNull DeskChannel channel,

        @NotNull @Schema(description = "When it came; not in the future")
        Instant receivedAt,

        @NotBlank @Size(max = LONGEST) @Pattern(regexp = Violations.VISIBLE)
        String evidenceReference) {

    static final int LONGEST = 200;

    private static final Text IN_FUTURE =
            Text.of("Non può essere arrivata nel futuro.", "It cannot have come in the future.");
    private static final Text TOO_OLD =
            Text.of("È di troppo tempo fa: controlla la data.", "This is too long ago: check the date.");

    /**
     * @param receivedAt null when nothing was given, which is another mistake
     * @param oldestCall how long ago a call may have been: nothing is told of before it
     * @param errors where mistakes go
     */
    static void checkTime(Instant receivedAt, Instant now, Period oldestCall, List<FieldError> errors) {
        if (receivedAt == null) {
            return;
        }
        if (receivedAt.isAfter(now)) {
            errors.add(new FieldError("/desk/receivedAt", "IN_FUTURE", IN_FUTURE));
        } else if (receivedAt.isBefore(Rome.startOf(Rome.day(now).minus(oldestCall)))) {
            errors.add(new FieldError("/desk/receivedAt", "TOO_OLD", TOO_OLD));
        }
    }
}
