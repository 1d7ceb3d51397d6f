package it.opposizioni.complaint.attachment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The attachments of a complaint, in the order in which they were added. */
@Schema(name = "AttachmentList")
record AttachmentList(
        List<AttachmentView> items,

        @Schema(description = "How many its reporter can still add")
        int left) {}
