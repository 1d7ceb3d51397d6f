package it.opposizioni.complaint.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attachment, without its content. */
@Schema(name = "Attachment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttachmentView(
        UUID id,

        @Schema(description = "The complaint that it was added to; absent of an operator's")
        UUID complaint,

        @Schema(description = "The case in which an operator added it to its reply; absent of a reporter's")
        UUID caseId,

        @Schema(description = "The version of the reply with which it was sent; absent before, and of a reporter's")
        Long reply,

        @Schema(description = "What its content says that it is")
        AttachmentType type,

        long bytes,
        Instant addedAt) {

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id(),
                attachment.complaintId(),
                attachment.caseId(),
                attachment.reply(),
                attachment.type(),
                attachment.bytes(),
                attachment.addedAt());
    }
}
