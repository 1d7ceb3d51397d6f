package it.opposizioni.registry.holder;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Whether what is being done now is done by somebody in the holder's place, for the histories. */
@ApplicationScoped
public class ActingDelegate {

    private final CurrentHolder holder;

    ActingDelegate(CurrentHolder holder) {
        this.holder = holder;
    }

    /** The delegation; empty for what the holder does, and for what no request asks for. */
    public Optional<UUID> delegation() {
        // jobs and events have no request
        return Arc.container().requestContext().isActive() ? holder.delegation() : Optional.empty();
    }
}
