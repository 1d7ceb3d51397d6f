package it.opposizioni.complaint.evidence;

import it.opposizioni.kit.crypto.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a source said about a complaint before it said something newer; never changed. */
@Entity
@Table(name = "evidence_earlier_statement")
@IdClass(EarlierStatement.Key.class)
class EarlierStatement {

    /** One statement of one source about one complaint. */
    record Key(UUID complaintId, Source source, long version) {}

    @Id
    private UUID complaintId;

    @Id
    @Enumerated(EnumType.STRING)
    private Source source;

    @Id
    private long version;

    private Instant statedAt;

    @Convert(converter = EncryptedText.class)
    private String body;

    protected EarlierStatement() {}

    EarlierStatement(UUID complaintId, Source source, long version, Instant statedAt, String body) {
        this.complaintId = complaintId;
        this.source = source;
        this.version = version;
        this.statedAt = statedAt;
        this.body = body;
    }

    Key key() {
        return new Key(complaintId, source, version);
    }

    Source source() {
        return source;
    }

    String body() {
        return body;
    }
}
