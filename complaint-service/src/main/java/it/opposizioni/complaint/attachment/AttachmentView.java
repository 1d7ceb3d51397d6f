package it.opposizioni.complaint.attachment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attachment, without its content. */
@Schema(name = "Attachment")
public record AttachmentView(
        UUID id,

        @Schema(description = "The complaint that it was added to")
        UUID complaint,

        @Schema(description = "What its content says that it is")
        AttachmentType type,

        long bytes,
        Instant addedAt) {

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id(), attachment.complaintId(), attachment.type(), attachment.bytes(), attachment.addedAt());
    }
}
