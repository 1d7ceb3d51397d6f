package it.opposizioni.kit.lifecycle;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/**
 * Whether this copy has been told to stop. From then on it is not ready, and still serves: for {@code SHUTDOWN_DELAY}, until balancers send it no
 * more requests, and then those that are under way, for at most {@code quarkus.shutdown.timeout}. What would take longer, and another copy
 * can do as well, is not begun any more.
 */
@ApplicationScoped
public class Stopping {

    private volatile boolean begun;

    void delay(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownDelayInitiatedEvent event) {
        begun = true;
    }

    void end(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event) {
        begun = true;
    }

    public boolean hasBegun() {
        return begun;
    }
}
