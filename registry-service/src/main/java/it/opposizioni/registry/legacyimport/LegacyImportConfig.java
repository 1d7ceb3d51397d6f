package it.opposizioni.registry.legacyimport;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files from an earlier register are imported. */
@ConfigMapping(prefix = "opposizioni.legacy-import")
interface LegacyImportConfig {

    /** Numbers that are sorted together while a file arrives; each takes 8 bytes of memory. */
    @WithDefault("1048576")
    int numbersPerRun();

    /** Numbers that are recorded in one transaction: about a second's work. Fewer where a transaction takes too long. */
    @WithDefault("65536")
    int numbersPerTransaction();

    /** A transaction that took longer is followed by smaller ones; it must stay far from the limit of 60 s. */
    @WithDefault("10s")
    Duration longestTransaction();

    /** Whether this process works on imports; tests do it themselves. */
    @WithDefault("true")
    boolean worker();

    /** How long to wait when there is nothing to import; an upload to this process wakes it at once. */
    @WithDefault("2s")
    Duration idle();

    /** After so long without a sign of life another process goes on with an import. */
    @WithDefault("20s")
    Duration lease();

    /** Failures in a row, other than of the database being away, after which an import has failed. */
    @WithDefault("5")
    int attempts();

    /** After so long without a byte an upload counts as broken off. */
    @WithDefault("10m")
    Duration uploadPatience();

    /** How often what was left by processes that were killed is deleted; {@code off} deletes nothing. */
    @WithDefault("5m")
    String sweepEvery();
}
