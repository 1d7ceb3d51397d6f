package it.opposizioni.kit.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How patiently a recovery is told of and asked for. */
@ApplicationScoped
class RecoveryConfig {

    private final String application;
    private final Duration repeatAfter;
    private final boolean search;

    RecoveryConfig(
            @ConfigProperty(name = "opposizioni.replica.service") String application,
            @ConfigProperty(name = "opposizioni.recovery.repeat-after", defaultValue = "2m") Duration repeatAfter,
            @ConfigProperty(name = "opposizioni.recovery.search", defaultValue = "true") boolean search) {
        this.application = application;
        this.repeatAfter = repeatAfter;
        this.search = search;
    }

    /** {@code operator-service}. */
    String application() {
        return application;
    }

    /** {@code operator}, as in the types of its events. */
    String service() {
        return application.replace("-service", "");
    }

    /** What nobody has reacted to is said again after so long. */
    Duration repeatAfter() {
        return repeatAfter;
    }

    /** Whether others keep what this service has told. If not, it raises its epoch without a search. */
    boolean search() {
        return search;
    }
}
