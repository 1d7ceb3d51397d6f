package it.opposizioni.complaint.message;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The messages about a complaint, oldest first. */
@Schema(name = "ComplaintMessageList")
record MessageList(
        List<ComplaintMessage> items,

        @Schema(description = "How many its reporter can still write")
        int left) {}
