package it.opposizioni.complaint.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** The public figures. */
@ConfigMapping(prefix = "statistics")
interface StatisticsConfig {

    /** How far back they go: in whole weeks, and as far as weeks are counted ({@code open-data.reach}). */
    @WithDefault("P24M")
    Period reach();

    /** How long an answer is used again before it is read again: anybody may ask. */
    @WithDefault("5M")
    Duration cacheFor();
}
