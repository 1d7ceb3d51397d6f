package it.opposizioni.complaint.message;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What its reporter has told the authority about a complaint since it was filed. */
@Schema(name = "ComplaintMessage")
public record ComplaintMessage(
        UUID id,

        @Schema(description = "The complaint that it is about")
        UUID complaint,

        String text,
        Instant writtenAt) {}
