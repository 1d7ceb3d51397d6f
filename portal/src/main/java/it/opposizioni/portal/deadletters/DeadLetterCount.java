package it.opposizioni.portal.deadletters;

import io.quarkus.arc.Unremovable;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.deadletters.DeadLetterClient.Letters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * How many messages could not be processed, for the registrar's menu: asked at most twice a minute for all registrars, because every page of
 * the area shows it. In templates it is {@code deadLetterCount}.
 */
@ApplicationScoped
@Named
@Unremovable
public class DeadLetterCount {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final DeadLetterServices services;
    private final Clock clock;
    private volatile Known known = new Known(0, Instant.MIN);

    private record Known(long count, Instant at) {}

    DeadLetterCount(DeadLetterServices services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /** Of the services that answer. */
    public long value() {
        Instant now = clock.instant();
        Known last = known;
        if (now.isBefore(last.at())
                || last.at().equals(Instant.MIN)
                || Duration.between(last.at(), now).compareTo(KEPT) > 0) {
            try {
                learn(services.all());
            } catch (UpstreamException _) {
                // a menu is not worth an error page
                known = new Known(0, now);
            }
        }
        return known.count();
    }

    void learn(Map<String, PageSection<Letters>> found) {
        known = new Known(total(found.values()), clock.instant());
    }

    private static long total(Collection<PageSection<Letters>> found) {
        return found.stream()
                .filter(PageSection::available)
                .mapToLong(section -> section.value().total())
                .sum();
    }
}
