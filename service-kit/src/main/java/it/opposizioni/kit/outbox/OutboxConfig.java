package it.opposizioni.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where and how the relays send. */
@ConfigMapping(prefix = "opposizioni.outbox")
interface OutboxConfig {

    /** The publisher's own address, for example {@code registry.events}; a service without one publishes nothing. */
    Optional<String> address();

    /** Where one-time codes go, for example {@code registry.codes}; a service without one sends none. */
    Optional<String> codesAddress();

    /** The prefix of the addresses of single subscribers, for example {@code registry.repairs.}; the service's name follows. */
    Optional<String> repairsPrefix();

    /** Sent before the broker's word on any of them is awaited. */
    @WithDefault("256")
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

    /** After so long without a word from the copy that sends, another one does. */
    @WithDefault("5s")
    Duration lease();

    /** When nothing has happened for so long, an event without content says so. */
    @WithDefault("5s")
    Duration heartbeatEvery();

    /** Off in tests that count events. */
    @WithDefault("true")
    boolean heartbeat();

    /** Published rows are kept this long: a subscriber that misses one can ask for it. */
    @WithDefault("P7D")
    Duration keepPublished();

    default Optional<String> address(Lane lane) {
        return switch (lane) {
            case FACTS -> address();
            case CODES -> codesAddress();
            case REPAIRS -> repairsPrefix();
        };
    }

    /** @throws java.util.NoSuchElementException this service sends no repairs */
    default String repairsAddress(String subscriber) {
        return repairsPrefix().orElseThrow() + subscriber;
    }

    /** The publisher's short name, as in its types: {@code registry} of {@code registry.events}. */
    default Optional<String> publisher() {
        return address()
                .map(address -> address.substring(address.lastIndexOf('/') + 1).split("\\.")[0]);
    }
}
