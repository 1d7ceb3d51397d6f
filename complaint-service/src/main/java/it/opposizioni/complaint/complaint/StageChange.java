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

/** One step of a complaint's life: only ever added, with who and when. */
@Entity
@Table(name = "complaint_stage_change")
@IdClass(StageChange.Key.class)
public class StageChange {

    /** One change of one complaint. */
    record Key(UUID complaintId, long version) {}

    @Id
    @Column(name = "complaint_id")
    private UUID complaintId;

    @Id
    private long version;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column(name = "changed_at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Actor actor;

    @Column(name = "changed_by")
    private String by;

    @Convert(converter = EncryptedText.class)
    private String reason;

    protected StageChange() {}

    StageChange(UUID complaintId, long version, Stage stage, Instant at, Actor actor, String by, String reason) {
        this.complaintId = complaintId;
        this.version = version;
        this.stage = stage;
        this.at = at;
        this.actor = actor;
        this.by = by;
        this.reason = reason;
    }

    long version() {
        return version;
    }

    public Stage stage() {
        return stage;
    }

    public Instant at() {
        return at;
    }

    public Actor actor() {
        return actor;
    }

    /** Subject of the person, or {@code register}. Kept, but shown to nobody outside the office. */
    String by() {
        return by;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
