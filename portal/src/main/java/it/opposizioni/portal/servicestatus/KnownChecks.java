package it.opposizioni.portal.servicestatus;

import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/** What the checks have seen, remembered: people ask whether the service works at the very moment at which this site's database does not. */
@ApplicationScoped
class KnownChecks {

    private final CheckRecords records;
    private final ServiceStatusConfig config;
    private volatile Checks remembered = Checks.NONE;

    KnownChecks(CheckRecords records, ServiceStatusConfig config) {
        this.records = records;
        this.config = config;
    }

    /** @return the checks, whether they are those of now or what this copy of the site read before */
    Reading at(Instant now) {
        try {
            read(now);
            return new Reading(remembered, true);
        } catch (RuntimeException e) {
            if (DatabaseFailures.isPassing(e)) {
                return new Reading(remembered, false);
            }
            throw e;
        }
    }

    /** What was read last; nobody waits for it. */
    Checks latest() {
        return remembered;
    }

    void read(Instant now) {
        LocalDate first = Rome.day(now).minusDays(config.days() - 1L);
        remembered = new Checks(records.lastAt(), records.days(first), records.outages(Rome.startOf(first)));
    }

    /** @param current whether the database was asked just now */
    record Reading(Checks checks, boolean current) {}
}
