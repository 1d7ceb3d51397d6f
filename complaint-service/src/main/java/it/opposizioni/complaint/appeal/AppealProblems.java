package it.opposizioni.complaint.appeal;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.time.LocalDate;

/** Explains why something is not recorded of an appeal, and what to do. */
final class AppealProblems {

    private static final Text STILL_PENDING = Text.of(
            "C’è già un ricorso in corso: registra prima come è finito.",
            "There is an appeal already that has not ended: record first how it ended.");
    private static final Text NOT_POSSIBLE = Text.of(
            "Questo passo non è possibile allo stato attuale del ricorso. Ricarica la pagina per vedere a che punto è.",
            "This step is not possible as the appeal stands now. Reload the page to see how far it is.");
    private static final Text NOTHING_TO_SUSPEND = Text.of(
            "Di questa decisione non c’è niente da sospendere: non ha misure in vigore.",
            "There is nothing to suspend of this decision: it has no measures in force.");
    private static final Text NOT_AGGRIEVED = Text.of(
            "La decisione, per come è ora, non gli dà torto: controlla chi ha fatto ricorso.",
            "As it is now, the decision does not go against them: check who appealed.");
    private static final Text NOBODY_SERVED = Text.of(
            "Il fascicolo riguarda un numero e non un operatore: controlla chi ha fatto ricorso.",
            "The case is about a number and not about an operator: check who appealed.");
    private static final Text TOO_SOON = Text.of(
            "Indica un giorno dal %1$td/%1$tm/%1$tY in poi, quello di ciò che è successo prima.",
            "State a day from %1$td/%1$tm/%1$tY on, that of what happened before.");
    private static final Text AHEAD =
            Text.of("Il giorno deve ancora venire: controllalo.", "The day has yet to come: check it.");
    private static final Text NOT_OF_DECISION = Text.of(
            "La decisione non ha questa misura: scegli tra le sue.",
            "The decision does not have this measure: choose among its own.");

    private AppealProblems() {}

    static DomainException stillPending() {
        return new DomainException(ComplaintProblems.CASE_APPEAL_CONFLICT, STILL_PENDING);
    }

    static DomainException notPossible() {
        return new DomainException(ComplaintProblems.CASE_APPEAL_CONFLICT, NOT_POSSIBLE);
    }

    static DomainException nothingToSuspend() {
        return new DomainException(ComplaintProblems.CASE_APPEAL_CONFLICT, NOTHING_TO_SUSPEND);
    }

    static DomainException notAggrieved() {
        return DomainException.invalid("/appellant", "NOT_AGGRIEVED", NOT_AGGRIEVED);
    }

    static DomainException noOperator() {
        return DomainException.invalid("/appellant", "NO_OPERATOR", NOBODY_SERVED);
    }

    /** @param earliest the first day that is possible */
    static DomainException tooSoon(String pointer, LocalDate earliest) {
        return DomainException.invalid(pointer, "TOO_SOON", TOO_SOON.with(earliest));
    }

    static DomainException ahead(String pointer) {
        return DomainException.invalid(pointer, "AHEAD", AHEAD);
    }

    static DomainException notOfDecision() {
        return DomainException.invalid("/measures", "NOT_OF_DECISION", NOT_OF_DECISION);
    }
}
