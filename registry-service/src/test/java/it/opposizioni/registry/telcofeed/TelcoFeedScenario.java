package it.opposizioni.registry.telcofeed;

import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;

/** Feeds of the telcos, on a Wednesday. */
abstract class TelcoFeedScenario extends RegistryTest {

    static final String LANDLINE = "+390642986411";
    static final String OTHER_LANDLINE = "+390642986412";
    static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    @Inject
    Feeds feeds;

    @BeforeEach
    void now() {
        clock.set(NOW);
    }

    static String unlisted(String number) {
        return number + ",UNLISTED,2026-11-20\n";
    }
}
