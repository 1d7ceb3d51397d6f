package it.opposizioni.kit.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How fast stored values are brought under the current keys. */
@ConfigMapping(prefix = "opposizioni.key-rotation")
interface RotationConfig {

    /** How often some batches are done; {@code off} for never. */
    @WithDefault("5s")
    String every();

    /** At most so many each time: 2,500 rows a second at most in every service, on its own thread. */
    @WithDefault("25")
    int batches();

    /** Rows that one transaction rewrites, and locks for some ten milliseconds. */
    @WithDefault("500")
    int batchRows();

    /** Where a pass left values that another transaction was changing, or that cannot be read, the next one begins after this time. */
    @WithDefault("PT1H")
    Duration retryAfter();

    /** A column in which a whole pass has changed nothing is read again after this time. */
    @WithDefault("P1D")
    Duration verifyAfter();
}
