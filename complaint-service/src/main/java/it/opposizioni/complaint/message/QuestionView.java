package it.opposizioni.complaint.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.cases.official.Colleague;
import it.opposizioni.complaint.question.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the authority has asked the reporter of a complaint.
 *
 * @param answerBy the last day for the answer; after it the authority goes on without
 * @param answered whether the reporter, knowing it, has written a message since
 * @param late whether it was not answered, and its day has passed; it still can be while the complaint is open
 * @param by who has asked, for colleagues; absent for the reporter, who is asked by the authority
 */
@Schema(name = "ComplaintQuestion")
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuestionView(
        UUID id, String text, Instant askedAt, LocalDate answerBy, boolean answered, boolean late, Colleague by) {

    /** @param people who a subject is, for this reader; null for a reporter, who does not learn it */
    static QuestionView of(Question asked, boolean late, Function<String, Colleague> people) {
        return new QuestionView(
                asked.id(),
                asked.text(),
                asked.askedAt(),
                asked.answerBy(),
                asked.answered(),
                late && !asked.answered(),
                people == null ? null : people.apply(asked.askedBy()));
    }
}
