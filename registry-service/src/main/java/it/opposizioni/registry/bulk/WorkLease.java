package it.opposizioni.registry.bulk;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who works on a job, until when without a sign of life, and how long it has taken. */
@Embeddable
public class WorkLease {

    private UUID worker;
    private long fence;
    private Instant leaseUntil;
    private int attempts;
    private Instant startedAt;
    private long busyMillis;

    /** @return the number of this claim alone, a fencing token: a worker with an earlier one can change nothing */
    public long claim(UUID by, Instant now, Duration lease) {
        worker = by;
        fence++;
        leaseUntil = now.plus(lease);
        startedAt = startedAt == null ? now : startedAt;
        return fence;
    }

    public boolean isHeldUnder(long claim) {
        return fence == claim;
    }

    /** The work has got on. */
    public void renew(Instant now, Duration lease) {
        attempts = 0;
        leaseUntil = now.plus(lease);
    }

    public void end() {
        leaseUntil = null;
    }

    /** @return whether another attempt is to be made after this failure */
    public boolean mayTryAgain(int mostAttempts) {
        attempts++;
        return attempts < mostAttempts;
    }

    /** Somebody wants it to go on after all. */
    public void resume() {
        attempts = 0;
        leaseUntil = null;
    }

    public void worked(Duration time) {
        busyMillis += time.toMillis();
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    /** How many were dealt with in a second of work; null before the first. */
    public Long perSecond(long done) {
        return busyMillis == 0 ? null : (Long) (done * 1_000 / busyMillis);
    }
}
