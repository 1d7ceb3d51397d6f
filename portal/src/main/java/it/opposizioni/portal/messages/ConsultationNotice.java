package it.opposizioni.portal.messages;

import it.opposizioni.kit.crypto.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody waits for the end of a consultation. */
@Entity
@Table(name = "consultation_notice")
class ConsultationNotice {

    @Id
    @Column(name = "consultation_id")
    private UUID consultationId;

    private String recipient;

    @Convert(converter = EncryptedText.class)
    private String address;

    private String language;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected ConsultationNotice() {}

    ConsultationNotice(UUID consultationId, String recipient, String address, String language, Instant now) {
        this.consultationId = consultationId;
        this.recipient = recipient;
        this.address = address;
        this.language = language;
        this.askedAt = now;
    }

    String recipient() {
        return recipient;
    }

    String address() {
        return address;
    }

    String language() {
        return language;
    }
}
