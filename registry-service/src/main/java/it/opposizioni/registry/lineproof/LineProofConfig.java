package it.opposizioni.registry.lineproof;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The named limits of the proof of a line. */
@ConfigMapping(prefix = "opposizioni.line-proof")
interface LineProofConfig {

    /** How long a code can be entered. */
    @WithDefault("PT10M")
    Duration codeLife();

    /** How long a confirmed proof can be used: five codes, the summary and the declaration take a while. */
    @WithDefault("PT30M")
    Duration proofLife();

    /** Guesses of one code; with six digits the chance of hitting it is {@code tries} in a million. */
    @WithDefault("5")
    int tries();

    /** Codes sent to one number in one calendar day in Rome, at anyone's request: it must not become a way to harass a line. */
    @WithDefault("3")
    int sendsPerNumberPerDay();

    /** Codes sent for one person in one calendar day in Rome: five numbers, three times, and some more. */
    @WithDefault("20")
    int sendsPerPersonPerDay();
}
