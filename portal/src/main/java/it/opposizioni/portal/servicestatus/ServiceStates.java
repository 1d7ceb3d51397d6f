package it.opposizioni.portal.servicestatus;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.incident.IncidentState;
import it.opposizioni.portal.incident.IncidentView;
import it.opposizioni.portal.incident.KnownIncidents;
import it.opposizioni.portal.servicepart.ServicePart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the service does, for pages that mention it beside what they are about. They are the most visited ones: none of them waits for the
 * database, and what they
 * say is a minute old at most.
 */
@ApplicationScoped
public class ServiceStates {

    private final KnownChecks checks;
    private final KnownIncidents incidents;
    private final ServiceStatusConfig config;
    private final Clock clock;

    ServiceStates(KnownChecks checks, KnownIncidents incidents, ServiceStatusConfig config, Clock clock) {
        this.checks = checks;
        this.incidents = incidents;
        this.config = config;
        this.clock = clock;
    }

    /** Each copy of the portal for itself. Where the database does not answer, what was known before grows old. */
    @Scheduled(every = "${opposizioni.service-status.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void refresh() {
        if (checks.at(clock.instant()).current()) {
            incidents.refresh();
        }
    }

    /**
     * @param needed the parts without which the service that is asked for cannot be used
     * @param preferred those without which it can be used in another way only
     */
    public ServiceState of(Set<ServicePart> needed, Set<ServicePart> preferred, Lang lang) {
        ServiceStatusTexts texts = Texts.of(ServiceStatusTexts.class, lang);
        Set<ServicePart> used =
                Stream.concat(needed.stream(), preferred.stream()).collect(Collectors.toSet());
        List<ServicePart> away = away().stream().filter(used::contains).toList();
        if (!isCurrent()) {
            return new ServiceState(texts.stateUnknown(), "wait", texts.notChecked());
        }
        if (!away.isEmpty()) {
            String reason = texts.notAll(ServicePart.titles(away, lang));
            return away.stream().anyMatch(needed::contains)
                    ? new ServiceState(texts.suspended(), "bad", reason)
                    : new ServiceState(texts.limited(), "wait", reason);
        }
        List<IncidentView> concerned =
                told(lang).filter(incident -> incident.concerns(used)).toList();
        List<IncidentView> now = in(IncidentState.GOES_ON, concerned);
        if (!now.isEmpty()) {
            return new ServiceState(texts.limited(), "wait", titles(now));
        }
        List<IncidentView> planned = in(IncidentState.PLANNED, concerned);
        return new ServiceState(texts.active(), "ok", planned.isEmpty() ? "" : texts.planned(titles(planned)));
    }

    /** What concerns everybody: parts that do not answer, incidents that go on, work that is planned. */
    public List<ServiceAlert> alerts(Lang lang) {
        ServiceStatusTexts texts = Texts.of(ServiceStatusTexts.class, lang);
        List<ServicePart> away = isCurrent() ? away() : List.of();
        Stream<ServiceAlert> down = away.isEmpty()
                ? Stream.empty()
                : Stream.of(new ServiceAlert("bad", texts.notAll(ServicePart.titles(away, lang)), ""));
        return Stream.concat(
                        down,
                        told(lang)
                                .filter(IncidentView::isOpen)
                                .map(incident ->
                                        new ServiceAlert(incident.state().tone(), incident.title(), incident.window())))
                .toList();
    }

    /** Whether this part did not answer when it was last asked, a minute ago at most. */
    public boolean isAway(ServicePart part) {
        return isCurrent() && away().contains(part);
    }

    private Stream<IncidentView> told(Lang lang) {
        return incidents.recent(lang, false).stream();
    }

    private static List<IncidentView> in(IncidentState state, List<IncidentView> incidents) {
        return incidents.stream().filter(incident -> incident.state() == state).toList();
    }

    private static String titles(List<IncidentView> incidents) {
        return incidents.stream()
                .map(incident -> incident.window().isEmpty()
                        ? incident.title() + "."
                        : incident.title() + ". " + incident.window())
                .collect(Collectors.joining(" "));
    }

    /** Whether it is known at all: while the database is away, nobody asks the parts. */
    boolean isCurrent() {
        Instant now = clock.instant();
        return !checks.latest().lastAt().isBefore(now.minus(config.recent()));
    }

    private List<ServicePart> away() {
        return checks.latest().outages().stream()
                .filter(outage -> outage.ended() == null)
                .map(Outage::part)
                .toList();
    }
}
