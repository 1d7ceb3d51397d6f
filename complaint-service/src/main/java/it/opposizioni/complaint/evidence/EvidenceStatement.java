package it.opposizioni.complaint.evidence;

import it.opposizioni.kit.crypto.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What one source said about one complaint, in its own words (JSON), the newest version of it. */
@Entity
@Table(name = "evidence_statement")
@IdClass(EvidenceStatement.Key.class)
class EvidenceStatement {

    /** One source about one complaint. */
    record Key(UUID complaintId, Source source) {}

    @Id
    @Column(name = "complaint_id")
    private UUID complaintId;

    @Id
    @Enumerated(EnumType.STRING)
    private Source source;

    private long version;

    @Column(name = "stated_at")
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
     * Takes the statement over if it is newer than what is known.
     *
     * @return whether it was
     */
    boolean learn(long saidVersion, Instant saidAt, String saidBody) {
        if (saidVersion <= version) {
            return false;
        }
        version = saidVersion;
        statedAt = saidAt;
        body = saidBody;
        return true;
    }

    String body() {
        return body;
    }
}
