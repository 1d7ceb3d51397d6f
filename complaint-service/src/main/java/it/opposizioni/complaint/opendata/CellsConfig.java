package it.opposizioni.complaint.opendata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** The open data about reported calls. */
@ConfigMapping(prefix = "open-data")
interface CellsConfig {

    /** How far back they go. */
    @WithDefault("P24M")
    Period reach();

    /** How long a week's cells stand: complaints of it may come to their end meanwhile. */
    @WithDefault("P7D")
    Duration countAgainAfter();

    /** The same of a week that is more than eight weeks ago. */
    @WithDefault("P91D")
    Duration countOldAgainAfter();

    /** How often weeks that are to be counted are looked for; {@code off} for never. */
    @WithDefault("1h")
    String every();
}
