package it.opposizioni.operator.consultation.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** The public figures. */
@ConfigMapping(prefix = "opposizioni.statistics")
interface StatisticsConfig {

    /** How far back they go. */
    @WithDefault("P24M")
    Period reach();

    /** How long an answer is used again before everything is counted again: anybody may ask. */
    @WithDefault("5M")
    Duration cacheFor();
}
