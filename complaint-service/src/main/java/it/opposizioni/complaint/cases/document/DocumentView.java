package it.opposizioni.complaint.cases.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.attachment.AttachmentType;
import it.opposizioni.complaint.cases.document.DocumentedCases.DocumentedCase;
import it.opposizioni.complaint.cases.official.Colleague;
import it.opposizioni.complaint.cases.official.Official;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document of a case, without its content.
 *
 * @param datedOn the day that it bears; absent where none was said
 * @param sha256 of its content as it came, in hexadecimal
 * @param removable whether the reader can take it back now
 * @param removedAt when {@code by} took it back; absent while it is there
 */
@Schema(name = "CaseDocument")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentView(
        UUID id,
        String title,
        LocalDate datedOn,

        @Schema(description = "What its content says that it is")
        AttachmentType type,

        long bytes,
        String sha256,
        Colleague by,
        Instant addedAt,
        boolean removable,
        Instant removedAt) {

    static DocumentView of(CaseDocument document, DocumentedCase file, String reader) {
        Official by = document.by();
        boolean own = by.subject().equals(reader);
        return new DocumentView(
                document.id(),
                document.title(),
                document.datedOn(),
                document.type(),
                document.bytes(),
                document.sha256(),
                new Colleague(by.subject(), by.name(), own),
                document.addedAt(),
                own && document.isThere() && file.canGiveBack(document),
                document.removedAt());
    }
}
