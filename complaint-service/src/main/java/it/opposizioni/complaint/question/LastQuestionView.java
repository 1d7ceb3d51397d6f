package it.opposizioni.complaint.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the last question to the reporter of a complaint in a list is.
 *
 * @param answerBy the last day for the answer
 * @param answeredAt absent while there is none
 */
@Schema(name = "ComplaintLastQuestion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LastQuestionView(QuestionState state, LocalDate answerBy, Instant answeredAt) {

    public static LastQuestionView of(LastQuestion asked, LocalDate today) {
        return new LastQuestionView(asked.state(today), asked.answerBy(), asked.answeredAt());
    }
}
