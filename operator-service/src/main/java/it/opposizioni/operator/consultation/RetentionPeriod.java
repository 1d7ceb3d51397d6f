package it.opposizioni.operator.consultation;

import java.time.Duration;
import java.time.Instant;

/** How long lists and results are kept after the seal. The receipt stays, and so does the evidence (art. 8 c. 5). */
final class RetentionPeriod {

    static final Duration FILES = Duration.ofDays(30);

    private RetentionPeriod() {}

    /** The first instant at which there are none. */
    static Instant end(Instant sealedAt) {
        return sealedAt.plus(FILES);
    }
}
