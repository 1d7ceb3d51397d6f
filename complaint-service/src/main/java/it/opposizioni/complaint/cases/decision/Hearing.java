package it.opposizioni.complaint.cases.decision;

import it.opposizioni.kit.crypto.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * When and where an operator is heard.
 *
 * @param heardOn null while no day is set
 * @param hearingPlace with the hour, as the operator reads it; null where none was said
 */
@Embeddable
public record Hearing(
        LocalDate heardOn,
        @Convert(converter = EncryptedText.class) String hearingPlace) {

    public static final Hearing NONE = new Hearing(null, null);
}
