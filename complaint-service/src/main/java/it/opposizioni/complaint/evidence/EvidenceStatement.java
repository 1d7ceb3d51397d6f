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

/** What one source says about one complaint: the JSON of its event, in the newest version. */
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

    EvidenceStatement(UUID complaintId, Source source, long version, Instant statedAt, String body) {
        this.complaintId = complaintId;
        this.source = source;
        this.version = version;
        this.statedAt = statedAt;
        this.body = body;
    }

    Key key() {
        return new Key(complaintId, source);
    }

    long version() {
        return version;
    }

    /** @return what it said until now */
    EarlierStatement correct(long newVersion, Instant newStatedAt, String newBody) {
        EarlierStatement earlier = new EarlierStatement(complaintId, source, version, statedAt, body);
        version = newVersion;
        statedAt = newStatedAt;
        body = newBody;
        return earlier;
    }

    Source source() {
        return source;
    }

    String body() {
        return body;
    }
}
