package it.opposizioni.complaint.cases.document;

import it.opposizioni.complaint.attachment.AttachmentType;
import it.opposizioni.complaint.cases.official.Official;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A document as an official has added it to a case.
 *
 * @param datedOn the day that it bears; null where none was said
 * @param sha256 of its content as it came, in hexadecimal
 * @param proposedOn whether a decision was proposed while it was in the file, also where that was returned
 * @param removedAt when {@code by} took it back; null while it is there
 */
public record CaseDocument(
        UUID id,
        String title,
        LocalDate datedOn,
        AttachmentType type,
        long bytes,
        String sha256,
        Official by,
        Instant addedAt,
        boolean proposedOn,
        Instant removedAt) {

    boolean isThere() {
        return removedAt == null;
    }
}
