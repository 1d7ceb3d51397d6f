package it.opposizioni.registry.medium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collection;

/**
 * The end of an opposition, or of one of its two media, that its holder has asked for. Until it is due everything is opposed as before, and the
 * holder can undo it.
 */
@Embeddable
public class PendingWithdrawal {

    /** With the next one null where one medium is to go, which has columns of its own: what is to go as a whole is not there. */
    @Column(name = "withdrawal_asked_at")
    private Instant askedAt;

    @Column(name = "withdrawal_due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "drop_medium")
    private Medium medium;

    @Column(name = "drop_asked_at")
    private Instant mediumAskedAt;

    @Column(name = "drop_due_at")
    private Instant mediumDueAt;

    protected PendingWithdrawal() {}

    public static PendingWithdrawal ofEverything(Instant askedAt, Instant dueAt) {
        PendingWithdrawal pending = new PendingWithdrawal();
        pending.askedAt = askedAt;
        pending.dueAt = dueAt;
        return pending;
    }

    public static PendingWithdrawal of(Medium medium, Instant askedAt, Instant dueAt) {
        PendingWithdrawal pending = new PendingWithdrawal();
        pending.medium = medium;
        pending.mediumAskedAt = askedAt;
        pending.mediumDueAt = dueAt;
        return pending;
    }

    public boolean isOfEverything() {
        return askedAt != null;
    }

    /** The one that goes; null when everything does. */
    public Medium medium() {
        return isOfEverything() ? null : medium;
    }

    public Instant askedAt() {
        return isOfEverything() ? askedAt : mediumAskedAt;
    }

    /** When it takes effect. */
    public Instant dueAt() {
        return isOfEverything() ? dueAt : mediumDueAt;
    }

    /** Whether it still ends something: of two media the release before may have ended the other one meanwhile. */
    public boolean isStillOf(OpposedMedia media) {
        return isOfEverything() || media.media().size() > 1;
    }

    /** Whether somebody who wants these does not want it. */
    public boolean contradicts(Collection<Medium> wanted) {
        return isOfEverything() || wanted.contains(medium);
    }
}
