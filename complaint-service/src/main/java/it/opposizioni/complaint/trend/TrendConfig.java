package it.opposizioni.complaint.trend;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** The figures of the regulator's desk. */
@ConfigMapping(prefix = "trends")
interface TrendConfig {

    /** How often what has changed is added up; {@code off} for never. The figures are exact without it, too. */
    @WithDefault("10s")
    String every();

    /** So many changes in one transaction. */
    @WithDefault("20000")
    int atOnce();

    /** How many days one answer can be about. */
    @WithDefault("P3Y")
    Period longest();

    /** So many places a ranking has. */
    @WithDefault("20")
    int places();
}
