package it.opposizioni.complaint;

import static it.opposizioni.kit.problem.ProblemType.problemType;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.problem.ProblemType;
import it.opposizioni.kit.text.Text;

/** The problems that only this service has. Sorted by URN; the slugs never change. */
public final class ComplaintProblems {

    /** Letters, too few or too many digits. */
    public static final ProblemType CALLER_NUMBER_UNREADABLE =
            problemType("caller-number-unreadable", 422, "Numero da correggere", "Number to be corrected");

    /** The complaint's stage does not allow the act; somebody may have acted before. */
    public static final ProblemType COMPLAINT_STAGE_CONFLICT = problemType(
            "complaint-stage-conflict",
            409,
            "Lo stato della segnalazione è cambiato",
            "The stage of the complaint has changed");

    private static final Text STAGE_CONFLICT = Text.of(
            "La segnalazione è in stato %1$s e da lì %2$s non è possibile. Ricarica la pagina per vedere chi ha agito.",
            "The complaint is at stage %1$s and from there %2$s is not possible. Reload to see who acted.");

    private ComplaintProblems() {}

    public static DomainException callerNumberUnreadable(InvalidPhoneNumberException why) {
        return new DomainException(CALLER_NUMBER_UNREADABLE, why.detail())
                .with(new FieldError("/number", why.code(), why.detail()));
    }

    /** @param stage the present one */
    public static DomainException stageConflict(String stage, String act) {
        return new DomainException(COMPLAINT_STAGE_CONFLICT, STAGE_CONFLICT.with(stage, act));
    }
}
