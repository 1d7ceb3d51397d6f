package it.opposizioni.kit.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who this service is to the others, and how long it waits for them. */
@ApplicationScoped
class ReplicaConfig {

    private final String application;
    private final Duration holeAfter;
    private final Duration silence;

    ReplicaConfig(
            @ConfigProperty(name = "opposizioni.replica.service") String application,
            @ConfigProperty(name = "opposizioni.replica.hole-after", defaultValue = "30s") Duration holeAfter,
            @ConfigProperty(name = "opposizioni.replica.silence", defaultValue = "2m") Duration silence) {
        this.application = application;
        this.holeAfter = holeAfter;
        this.silence = silence;
    }

    /** {@code operator-service}. */
    String application() {
        return application;
    }

    /** {@code operator}, as in the types of its requests. */
    String service() {
        return application.replace("-service", "");
    }

    /** A fact that has not come for so long, while later ones have, is asked for. */
    Duration holeAfter() {
        return holeAfter;
    }

    /** A request that has not been answered for so long is made again. */
    Duration silence() {
        return silence;
    }
}
