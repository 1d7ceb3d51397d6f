package it.opposizioni.complaint.message;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.time.LocalDate;

/** Explains why a message was not kept, or a question not asked. */
final class MessageProblems {

    private static final Text ENOUGH_MESSAGES = Text.of(
            "Per ogni segnalazione si scrivono al massimo %s messaggi.",
            "At most %s messages can be written for each complaint.");
    private static final Text ENOUGH_QUESTIONS = Text.of(
            "Per ogni segnalazione si fanno al massimo %s domande.",
            "At most %s questions can be asked about each complaint.");
    private static final Text AWAITED = Text.of(
            "Chi ha segnalato ha tempo fino al %1$td/%1$tm/%1$tY per rispondere all’ultima domanda.",
            "The reporter has until %1$td/%1$tm/%1$tY to answer the last question.");
    private static final Text UNKNOWN_QUESTION = Text.of(
            "La domanda non è su questa segnalazione: ricarica la pagina.",
            "The question is not about this complaint: reload the page.");

    private MessageProblems() {}

    static DomainException limitReached(int most) {
        return new DomainException(ComplaintProblems.MESSAGE_LIMIT_REACHED, ENOUGH_MESSAGES.with(most));
    }

    static DomainException askedOften(int most) {
        return new DomainException(ComplaintProblems.QUESTION_NOT_POSSIBLE, ENOUGH_QUESTIONS.with(most));
    }

    /** @param until when the reporter can answer */
    static DomainException answerAwaited(LocalDate until) {
        return new DomainException(ComplaintProblems.QUESTION_NOT_POSSIBLE, AWAITED.with(until));
    }

    static DomainException unknownQuestion() {
        return DomainException.invalid("/seen", "UNKNOWN", UNKNOWN_QUESTION);
    }
}
