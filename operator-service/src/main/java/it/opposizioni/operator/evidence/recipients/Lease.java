package it.opposizioni.operator.evidence.recipients;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** For how long a process has a question. A sign of life is a write: one is given when half of that time is over, and not with each part of the work. */
final class Lease {

    private final Duration length;
    private final Supplier<Instant> now;
    private final Predicate<Instant> extend;
    private Instant signAt;

    /**
     * Begins now.
     *
     * @param extend until when; false when another process has the question
     */
    Lease(Duration length, Supplier<Instant> now, Predicate<Instant> extend) {
        this.length = length;
        this.now = now;
        this.extend = extend;
        this.signAt = nextSign(now.get());
    }

    private Instant nextSign(Instant at) {
        return at.plus(length.dividedBy(2));
    }

    /** To be asked more often than half of it takes. */
    boolean isKept() {
        Instant at = now.get();
        if (at.isBefore(signAt)) {
            return true;
        }
        signAt = nextSign(at);
        return extend.test(at.plus(length));
    }
}
