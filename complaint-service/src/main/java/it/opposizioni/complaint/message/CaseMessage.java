package it.opposizioni.complaint.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.question.Question;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reporter of a case has told the authority, or was asked by it.
 *
 * @param writtenAt when a question was asked
 * @param question absent of a message
 */
@Schema(name = "CaseMessage")
record CaseMessage(
        UUID id,

        @Schema(description = "The complaint that it is about")
        UUID complaint,

        String text,
        Instant writtenAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) QuestionView question) {

    static CaseMessage of(ComplaintMessage written) {
        return new CaseMessage(written.id(), written.complaint(), written.text(), written.writtenAt(), null);
    }

    static CaseMessage of(Question asked, QuestionView shown) {
        return new CaseMessage(asked.id(), asked.complaint(), asked.text(), asked.askedAt(), shown);
    }
}
