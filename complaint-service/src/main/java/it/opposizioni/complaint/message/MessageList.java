package it.opposizioni.complaint.message;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The messages about a complaint, and the questions that they answer, oldest first. */
@Schema(name = "ComplaintMessageList")
record MessageList(
        List<ComplaintMessage> items,

        @Schema(description = "How many its reporter can still write")
        int left,

        @Schema(description = "What the authority has asked the reporter")
        List<QuestionView> questions,

        @Schema(description = "Whether the reader can ask the reporter something now")
        boolean canAsk) {

    /** @param questions null in an answer that the release before this one has kept, in case its request came again */
    MessageList {
        questions = questions == null ? List.of() : List.copyOf(questions);
    }
}
