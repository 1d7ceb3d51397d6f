package it.opposizioni.portal.servicestatus;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.portal.servicepart.ServicePart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/** Which parts people cannot use, as {@code opposizioni_part_away}: what the page of the service's status says of now. */
@ApplicationScoped
class AwayParts {

    private final ServiceStates states;

    AwayParts(ServiceStates states) {
        this.states = states;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        for (ServicePart part : ServicePart.values()) {
            metrics.gauge("opposizioni.part.away", Tags.of("part", word(part)), this, parts -> parts.of(part));
        }
    }

    /** Unknown is not "there": without the database nobody has asked. */
    private double of(ServicePart part) {
        if (!states.isCurrent()) {
            return Double.NaN;
        }
        return states.isAway(part) ? 1 : 0;
    }

    private static String word(ServicePart part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
