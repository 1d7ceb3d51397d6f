package it.opposizioni.complaint.desk;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the desk holds about a person because of one complaint.
 *
 * @param code of the complaint
 * @param evidenceReference where the letter, the message or the recording is kept
 * @param email null when none was given
 */
@Schema(name = "ComplaintWrittenDown")
public record DeskRecord(
        String code,
        DeskChannel channel,
        Instant receivedAt,
        DeskGround ground,
        String evidenceReference,
        String name,
        String email,
        String language) {}
