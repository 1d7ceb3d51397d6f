package it.opposizioni.portal.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many messages leave at once, and how. All workers together are fewer than the mail server's connections. */
@ConfigMapping(prefix = "opposizioni.messages")
interface SendingConfig {

    /** Whether this copy of the portal sends. */
    @WithDefault("true")
    boolean send();

    /** How long an idle worker waits before it looks again; a message stored by this copy wakes one at once. */
    @WithDefault("1s")
    Duration sendEvery();

    /** Threads that send codes, each one code at a time: a gateway that hangs for one number must not hold up another code. */
    @WithDefault("4")
    int codeWorkers();

    @WithDefault("4")
    int letterWorkers();

    /** There are few. */
    @WithDefault("1")
    int actWorkers();

    @WithDefault("4")
    int announcementWorkers();

    /** How many letters a worker claims at once. */
    @WithDefault("50")
    int batch();

    /** How long what was claimed is left alone by others. After a crash it is sent when this is over. */
    @WithDefault("2m")
    Duration lease();

    /** The time of a mail server or gateway to accept one message. What is claimed for no longer than that is not begun. */
    @WithDefault("20s")
    Duration sendTimeout();

    /** What was sent is recorded no later, so that a crash repeats little. */
    @WithDefault("100ms")
    Duration recordWithin();

    default int workers(Lane lane) {
        return switch (lane) {
            case CODES -> codeWorkers();
            case LETTERS -> letterWorkers();
            case ACTS -> actWorkers();
            case ANNOUNCEMENTS -> announcementWorkers();
        };
    }

    default int batch(Lane lane) {
        return lane == Lane.CODES ? 1 : batch();
    }
}
