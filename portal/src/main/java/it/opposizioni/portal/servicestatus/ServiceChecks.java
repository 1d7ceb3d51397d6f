package it.opposizioni.portal.servicestatus;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.servicepart.ServicePart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Checks the parts of the service once a minute, one copy of the portal for all. A portal that is not there checks nothing: that shows as
 * checks that are missing.
 */
@ApplicationScoped
class ServiceChecks {

    private final CheckRecords records;
    private final KnownChecks known;
    private final ServiceProbe probe;
    private final ServiceStatusConfig config;
    private final Clock clock;

    ServiceChecks(
            CheckRecords records, KnownChecks known, ServiceProbe probe, ServiceStatusConfig config, Clock clock) {
        this.records = records;
        this.known = known;
        this.probe = probe;
        this.config = config;
        this.clock = clock;
    }

    /** Not at once: after a start of everything the others are not there yet. */
    @Scheduled(
            every = "${opposizioni.service-status.every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        Instant now = clock.instant();
        Instant before = records.lastAt();
        // without a transaction: a part may take all the patience there is
        if (records.claim(now, now.minus(config.pause()))) {
            Map<ServicePart, Boolean> answered = new EnumMap<>(ServicePart.class);
            config.addresses().keySet().forEach(part -> answered.put(part, probe.answers(part)));
            QuarkusTransaction.requiringNew().run(() -> {
                if (before.isBefore(now.minus(config.recent()))) {
                    records.endAll(before);
                }
                answered.forEach((part, good) -> records.record(part, good, Rome.day(now), now));
            });
        }
        known.read(now);
    }

    @Scheduled(every = "${opposizioni.sweep-every:6h}", delayed = "5m")
    void forgetOld() {
        LocalDate first = Rome.day(clock.instant()).minusDays(config.daysKept());
        records.forgetBefore(first, Rome.startOf(first));
    }
}
