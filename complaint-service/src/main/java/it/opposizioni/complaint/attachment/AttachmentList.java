package it.opposizioni.complaint.attachment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was added to a complaint, or to a reply, in that order. */
@Schema(name = "AttachmentList")
public record AttachmentList(
        List<AttachmentView> items,

        @Schema(description = "How many can still be added") int left) {}
