package it.opposizioni.registry.medium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** That its holder no longer wants to oppose one of two media. Until it is due both are opposed, and it can be undone. */
@Embeddable
public class MediumWithdrawal {

    @Enumerated(EnumType.STRING)
    @Column(name = "drop_medium")
    private Medium medium;

    @Column(name = "drop_asked_at")
    private Instant askedAt;

    @Column(name = "drop_due_at")
    private Instant dueAt;

    protected MediumWithdrawal() {}

    public MediumWithdrawal(Medium medium, Instant askedAt, Instant dueAt) {
        this.medium = medium;
        this.askedAt = askedAt;
        this.dueAt = dueAt;
    }

    public Medium medium() {
        return medium;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
