package it.opposizioni.operator.numberproof;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** The named limits of the proof of a calling number: those of a citizen's line, and for the same reasons. */
@ConfigMapping(prefix = "opposizioni.number-proof")
interface NumberProofConfig {

    /** How long a code can be entered. */
    @WithDefault("PT10M")
    Duration codeLife();

    /** Guesses of one code. */
    @WithDefault("5")
    int tries();

    /** Codes that one operator has sent to one number in one calendar day in Rome. */
    @WithDefault("3")
    int sendsPerOperatorAndNumberPerDay();

    /** For all operators together: it must not become a way to harass a line. */
    @WithDefault("6")
    int sendsPerNumberPerDay();

    /** Codes that one operator has sent to all its numbers in one calendar day in Rome. */
    @WithDefault("100")
    int sendsPerOperatorPerDay();

    /** For how long it is kept that a code was sent (DPR 26/2022 art. 8 c. 5). */
    @WithDefault("P24M")
    Period kept();
}
