package it.opposizioni.complaint.question;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far the last question to the reporter of a complaint is. The database keeps it with the complaint when somebody asks or answers.
 *
 * @param answerBy the last day for the answer, in Rome
 * @param answeredAt null while there is none
 */
@Embeddable
public record LastQuestion(
        @Column(insertable = false, updatable = false) LocalDate answerBy,

        @Column(insertable = false, updatable = false) Instant answeredAt) {

    public QuestionState state(LocalDate today) {
        if (answeredAt != null) {
            return QuestionState.ANSWERED;
        }
        return answerBy.isBefore(today) ? QuestionState.NO_ANSWER : QuestionState.ASKED;
    }

    /** The last day for an answer that has not come, also one that has passed; empty when it has. */
    public Optional<LocalDate> awaitedUntil() {
        return answeredAt == null ? Optional.of(answerBy) : Optional.empty();
    }
}
