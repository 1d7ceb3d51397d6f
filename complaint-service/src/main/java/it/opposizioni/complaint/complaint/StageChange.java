package it.opposizioni.complaint.complaint;

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
import java.util.Optional;
import java.util.UUID;

/** A stage that a complaint reached, with who and when; never changed afterwards. */
@Entity
@Table(name = "complaint_stage_change")
@IdClass(StageChange.Key.class)
public class StageChange {

    /** One change of one complaint. */
    record Key(UUID complaintId, long version) {}

    /** Named, because the join from {@link Complaint} names the same column. */
    @Id
    @Column(name = "complaint_id")
    private UUID complaintId;

    @Id
    private long version;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private Instant changedAt;

    @Enumerated(EnumType.STRING)
    private Actor actor;

    private String changedBy;

    @Convert(converter = EncryptedText.class)
    private String reason;

    protected StageChange() {}

    StageChange(UUID complaintId, long version, Stage stage, Instant at, Actor actor, String by, String reason) {
        this.complaintId = complaintId;
        this.version = version;
        this.stage = stage;
        this.changedAt = at;
        this.actor = actor;
        this.changedBy = by;
        this.reason = reason;
    }

    long version() {
        return version;
    }

    public Stage stage() {
        return stage;
    }

    public Instant at() {
        return changedAt;
    }

    public Actor actor() {
        return actor;
    }

    /** Subject of the person, or {@code register}. Stored, but shown to nobody outside the office. */
    String by() {
        return changedBy;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
