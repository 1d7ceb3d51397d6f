package it.opposizioni.kit.lifecycle;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/**
 * Scheduled jobs begin when the start is done ({@code quarkus.scheduler.start-mode}). Before that they would take the connections that the start waits
 * for on a busy machine, and could take up work that the start is still to let go of.
 */
@ApplicationScoped
class JobsAfterStart {

    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent event, Scheduler scheduler) {
        scheduler.resume();
    }
}
