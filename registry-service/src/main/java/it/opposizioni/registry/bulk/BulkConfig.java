package it.opposizioni.registry.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files of numbers arrive, whatever they are for. */
@ConfigMapping(prefix = "opposizioni.bulk")
interface BulkConfig {

    /** Numbers that are sorted together while a file arrives; each takes 8 bytes of memory. */
    @WithDefault("1048576")
    int numbersPerRun();

    /** After so long without a byte an upload counts as broken off. */
    @WithDefault("10m")
    Duration uploadPatience();

    /** How often what was left by processes that were killed is deleted; {@code off} deletes nothing. */
    @WithDefault("5m")
    String sweepEvery();
}
