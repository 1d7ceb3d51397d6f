package it.opposizioni.complaint;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.problem.ProblemType;
import it.opposizioni.kit.text.Text;
import java.time.Duration;

/** Every problem that only this service has. Sorted by URN; the slugs are stable for ever. */
public final class ComplaintProblems {

    /** The number asked about is none: letters, too few or too many digits. */
    public static final ProblemType CALLER_NUMBER_UNREADABLE =
            new ProblemType("caller-number-unreadable", 422, Text.of("Numero da correggere", "Number to be mended"));

    /** The complaint's stage does not allow what was asked; somebody may have acted before. */
    public static final ProblemType COMPLAINT_STAGE_CONFLICT = new ProblemType(
            "complaint-stage-conflict",
            409,
            Text.of("Lo stato della segnalazione è cambiato", "The complaint has moved on"));

    private ComplaintProblems() {}

    public static DomainException callerNumberUnreadable(InvalidPhoneNumberException why) {
        return new DomainException(CALLER_NUMBER_UNREADABLE, why.detail())
                .with(new FieldError("/number", why.code(), why.detail()));
    }

    /** @param stage where the complaint stands now */
    public static DomainException stageConflict(String stage, String act) {
        return new DomainException(
                COMPLAINT_STAGE_CONFLICT,
                Text.of(
                                "La segnalazione è in stato %1$s e da lì %2$s non è possibile. Ricarica la pagina per vedere chi ha agito.",
                                "The complaint is at stage %1$s and from there %2$s is not possible. Reload to see who acted.")
                        .with(stage, act));
    }

    public static DomainException tooManyRequests(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new DomainException(
                        CommonProblems.TOO_MANY_REQUESTS,
                        Text.of(
                                        "Hai fatto troppe richieste. Riprova fra %s secondi.",
                                        "You made too many requests. Try again in %s seconds.")
                                .with(seconds))
                .retryAfter(wait);
    }
}
