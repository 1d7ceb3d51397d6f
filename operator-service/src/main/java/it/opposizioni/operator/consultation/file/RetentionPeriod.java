package it.opposizioni.operator.consultation.file;

import it.opposizioni.kit.time.Rome;
import java.time.Instant;

/** How long lists and results are kept after the seal. The receipt stays, and so does the evidence (art. 8 c. 5). */
public final class RetentionPeriod {

    private static final int DAYS = 30;

    private RetentionPeriod() {}

    /** The first instant at which there are none: the end of the thirtieth day in Rome. */
    public static Instant end(Instant sealedAt) {
        return Rome.endOfDayAfter(sealedAt, DAYS);
    }
}
