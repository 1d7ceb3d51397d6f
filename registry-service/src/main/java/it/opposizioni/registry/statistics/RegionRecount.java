package it.opposizioni.registry.statistics;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.LongWork;
import it.opposizioni.kit.phone.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Gives landlines their region that were counted without one, by binaries of the release before: otherwise each that ended would be taken
 * from the count of a region that it was never added to. Reads the register, and so only when there are such counts.
 */
@ApplicationScoped
class RegionRecount {

    private static final Logger LOG = Logger.getLogger(RegionRecount.class);

    /** Tens of millions of numbers, on a machine that does much else. */
    private static final Duration READING = Duration.ofMinutes(5);

    private final StatisticsRepository rows;
    private final LongWork longWork;

    RegionRecount(StatisticsRepository rows, LongWork longWork) {
        this.rows = rows;
        this.longWork = longWork;
    }

    @Scheduled(every = "${opposizioni.statistics.recount-every:24h}", delayed = "2m")
    void recount() {
        if (rows.hasLandlinesWithoutRegion()) {
            int changed = QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(READING.toSeconds()))
                    .call(() -> {
                        longWork.allow(READING);
                        return rows.recountLandlines(Region.byFirstDigits());
                    });
            LOG.infof("landlines were counted again by region: %d sums corrected", changed);
        }
    }
}
