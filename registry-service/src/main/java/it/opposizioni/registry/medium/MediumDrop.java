package it.opposizioni.registry.medium;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** That its holder no longer wants to oppose one of two media. Until it is due both are opposed, and it can be undone. */
@Embeddable
public class MediumDrop {

    @Enumerated(EnumType.STRING)
    private Medium dropMedium;

    private Instant dropAskedAt;
    private Instant dropDueAt;

    protected MediumDrop() {}

    public MediumDrop(Medium medium, Instant askedAt, Instant dueAt) {
        this.dropMedium = medium;
        this.dropAskedAt = askedAt;
        this.dropDueAt = dueAt;
    }

    public Medium medium() {
        return dropMedium;
    }

    public Instant askedAt() {
        return dropAskedAt;
    }

    public Instant dueAt() {
        return dropDueAt;
    }
}
