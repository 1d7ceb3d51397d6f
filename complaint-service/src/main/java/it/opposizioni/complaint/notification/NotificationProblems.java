package it.opposizioni.complaint.notification;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;

/** Explains why an act is not served, and what to do. */
final class NotificationProblems {

    private static final Text STILL_OPEN = Text.of(
            "L’atto è già stato notificato, o è in viaggio per PEC. Ricarica la pagina per vedere a che punto è.",
            "The act was served already, or is on its way by certified mail. Reload the page to see how far it is.");
    private static final Text PREPARED = Text.of(
            "L’invio per PEC è già preparato, con il file che c’era, e non si può ritirare. Ricarica la pagina: se c’è «Manda per PEC», premilo; altrimenti sta già partendo.",
            "Sending it by certified mail is prepared already, with the file that was there, and cannot be taken back. Reload the page: if it has “Send by certified mail”, press that; otherwise the mail is about to leave.");
    private static final Text NOT_FOR_OPERATOR = Text.of(
            "Questa decisione è stata scritta prima che l’operatore ne leggesse i motivi. Notifica l’atto in un altro modo e annota qui il giorno.",
            "This decision was written before operators read its reasons. Serve the act in another way, and note the day here.");
    private static final Text DAY_BEFORE =
            Text.of("Il giorno è prima della decisione: controllalo.", "The day is before the decision: check it.");
    private static final Text DAY_AHEAD =
            Text.of("Il giorno deve ancora venire: controllalo.", "The day has yet to come: check it.");

    private NotificationProblems() {}

    static DomainException stillOpen() {
        return new DomainException(ComplaintProblems.CASE_NOTIFICATION_OPEN, STILL_OPEN);
    }

    /** Why nothing is noted, and no other file taken. */
    static DomainException stillOpen(Attempts tried) {
        return tried.havePrepared() && !tried.haveServed()
                ? new DomainException(ComplaintProblems.CASE_NOTIFICATION_PREPARED, PREPARED)
                : stillOpen();
    }

    static DomainException notForOperator() {
        return new DomainException(ComplaintProblems.CASE_ACT_NOT_FOR_OPERATOR, NOT_FOR_OPERATOR);
    }

    static DomainException dayBeforeDecision() {
        return DomainException.invalid("/servedOn", "BEFORE_DECISION", DAY_BEFORE);
    }

    static DomainException dayAhead() {
        return DomainException.invalid("/servedOn", "AHEAD", DAY_AHEAD);
    }
}
