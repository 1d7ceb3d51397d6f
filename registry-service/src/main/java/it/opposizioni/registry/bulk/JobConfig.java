package it.opposizioni.registry.bulk;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How jobs of one kind are worked on; each kind has settings of its own. */
public interface JobConfig {

    /** Numbers that are recorded in one transaction: about a second's work. Fewer where a transaction takes too long. */
    @WithDefault("65536")
    int numbersPerTransaction();

    /** A transaction that took longer is followed by smaller ones; it must stay far from the limit of 60 s. */
    @WithDefault("10s")
    Duration longestTransaction();

    /** Whether this process works on them; tests do it themselves. */
    @WithDefault("true")
    boolean worker();

    /** How long to wait when there is nothing to do; an upload to this process wakes it at once. */
    @WithDefault("2s")
    Duration idle();

    /** After so long without a sign of life another process goes on with a job. */
    @WithDefault("20s")
    Duration lease();

    /** Failures in a row, other than of the database being away, after which a job has failed. */
    @WithDefault("5")
    int attempts();
}
