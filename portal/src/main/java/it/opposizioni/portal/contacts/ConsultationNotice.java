package it.opposizioni.portal.contacts;

import it.opposizioni.kit.crypto.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** A person who wants an e-mail at the end of a consultation. Rows are written by {@link ConsultationNotices}. */
@Entity
@IdClass(ConsultationNotice.Key.class)
public class ConsultationNotice {

    /** One person about one consultation. */
    record Key(UUID consultationId, String recipient) {}

    @Id
    private UUID consultationId;

    @Id
    private String recipient;

    @Convert(converter = EncryptedText.class)
    private String address;

    private String language;

    private Instant askedAt;

    protected ConsultationNotice() {}

    public String recipient() {
        return recipient;
    }

    public String address() {
        return address;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String language() {
        return language;
    }
}
