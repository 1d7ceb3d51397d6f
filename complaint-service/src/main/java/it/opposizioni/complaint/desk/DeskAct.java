package it.opposizioni.complaint.desk;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a registrar has done to a complaint because its reporter asked the desk for it.
 *
 * @param receivedAt when that came; null for an attachment that was added, which is itself what came
 * @param evidenceReference where the letter, the message or the recording is kept; null for an attachment that was added
 */
public record DeskAct(Kind kind, DeskChannel channel, Instant receivedAt, String evidenceReference, Instant at) {

    /** What was done. */
    @Schema(name = "DeskActKind")
    public enum Kind {
        WITHDRAWAL,
        CALLS_ADDED,
        ATTACHMENT_ADDED,
        ATTACHMENT_REMOVED,
        MESSAGE_ADDED
    }
}
