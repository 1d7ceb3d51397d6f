package it.opposizioni.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where and how the relay sends. */
@ConfigMapping(prefix = "opposizioni.outbox")
interface OutboxConfig {

    /** The publisher's own address, for example {@code registry.events}; a service without one publishes nothing. */
    Optional<String> address();

    @WithDefault("200")
    int batch();

    /** How long to wait when there is nothing to send; a commit in this process wakes the relay at once. */
    @WithDefault("500ms")
    Duration idle();

    /** The broker's time to accept one batch. A send while the broker is away would never return. */
    @WithDefault("5s")
    Duration sendTimeout();

    /** Pause after a failure. */
    @WithDefault("1s")
    Duration pause();

    /** Published rows are kept this long, for investigations of what was sent. */
    @WithDefault("P7D")
    Duration keepPublished();
}
