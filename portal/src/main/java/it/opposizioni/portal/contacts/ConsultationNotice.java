package it.opposizioni.portal.contacts;

import it.opposizioni.kit.crypto.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody waits for the end of a consultation. Its row is made and renewed by {@link ConsultationNotices}. */
@Entity
@Table(name = "consultation_notice")
@IdClass(ConsultationNotice.Key.class)
public class ConsultationNotice {

    /** One person about one consultation. */
    record Key(UUID consultationId, String recipient) {}

    @Id
    @Column(name = "consultation_id")
    private UUID consultationId;

    @Id
    private String recipient;

    @Convert(converter = EncryptedText.class)
    private String address;

    private String language;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected ConsultationNotice() {}

    public String recipient() {
        return recipient;
    }

    public String address() {
        return address;
    }

    public String language() {
        return language;
    }
}
