package it.opposizioni.portal.trend;

import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.trend.TrendClient.Trends;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The figures of the last twelve weeks, which every look at the desk shows: all officials see the same, and they are asked for once a minute at most. */
@ApplicationScoped
public class DeskTrends {

    private final TrendClient trends;
    private final Clock clock;
    private final Duration kept;

    private volatile Answer latest;

    private record Answer(Trends trends, Instant until) {}

    DeskTrends(
            @RestClient TrendClient trends,
            Clock clock,
            @ConfigProperty(name = "desk.figures-kept", defaultValue = "1m") Duration kept) {
        this.trends = trends;
        this.clock = clock;
        this.kept = kept;
    }

    /** Null while the service does not answer, or is of a release that does not count. */
    public Trends latest() {
        Answer known = latest;
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.trends();
        }
        Trends asked = PageSection.<Trends>ofNewer(() -> trends.trends(null, null, null), null)
                .value();
        latest = asked == null ? null : new Answer(asked, clock.instant().plus(kept));
        return asked;
    }
}
