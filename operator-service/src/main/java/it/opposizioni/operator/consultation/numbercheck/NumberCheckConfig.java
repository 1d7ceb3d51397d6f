package it.opposizioni.operator.consultation.numbercheck;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of quick checks; how many numbers one may have is part of the API ({@link NumberCheckResource#MOST}). */
@ConfigMapping(prefix = "opposizioni.number-check")
interface NumberCheckConfig {

    /**
     * How many transactions are written side by side. One: what arrives meanwhile shares the next, and two of half the size cost
     * more than they gain. More are worth it where the database is far away.
     */
    @WithDefault("1")
    int writers();

    /** At most so many checks share one transaction. */
    @WithDefault("64")
    int atOnce();

    /** At most so many checks wait; the next is asked to retry. */
    @WithDefault("1000")
    int waiting();

    /**
     * With an older register nothing is answered. Much older than a list's may be: one number is asked about just before it is called,
     * and the answer says as of when it is.
     */
    @WithDefault("4h")
    Duration oldestRegister();

    /** After so long without a commit the caller is asked to retry. */
    @WithDefault("10s")
    Duration patience();
}
