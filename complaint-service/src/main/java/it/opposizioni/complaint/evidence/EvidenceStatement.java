package it.opposizioni.complaint.evidence;

import it.opposizioni.kit.crypto.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** What one source said about one complaint: the JSON of its event, in the newest version. */
@Entity
@IdClass(EvidenceStatement.Key.class)
class EvidenceStatement {

    /** One source about one complaint. */
    record Key(UUID complaintId, Source source) {}

    @Id
    private UUID complaintId;

    @Id
    @Enumerated(EnumType.STRING)
    private Source source;

    private long version;

    private Instant statedAt;

    @Convert(converter = EncryptedText.class)
    private String body;

    protected EvidenceStatement() {}

    EvidenceStatement(UUID complaintId, Source source) {
        this.complaintId = complaintId;
        this.source = source;
        this.version = -1;
    }

    /**
     * Replaces the statement if the other one is newer.
     *
     * @return whether it was
     */
    boolean update(long newVersion, Instant newStatedAt, String newBody) {
        if (newVersion <= version) {
            return false;
        }
        version = newVersion;
        statedAt = newStatedAt;
        body = newBody;
        return true;
    }

    String body() {
        return body;
    }
}
