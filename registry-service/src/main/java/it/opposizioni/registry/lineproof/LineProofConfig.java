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

    /** Codes that one person has sent to one number in one calendar day in Rome. */
    @WithDefault("3")
    int sendsPerPersonAndNumberPerDay();

    /**
     * Codes sent to one number in one calendar day in Rome, for all who have signed in: it must not become a way to harass a line. Wide
     * enough that one stranger does not use it up, and not applied to people who have proved the line before.
     */
    @WithDefault("10")
    int sendsPerNumberPerDay();

    /**
     * Of them, to one number for all who have not signed in: strangers without an account leave the rest to people who can be named. Nobody is
     * locked out: a call from the line itself always works.
     */
    @WithDefault("5")
    int sendsForVisitsPerNumberPerDay();

    /** Codes sent for one person in one calendar day in Rome: five numbers, three times, and some more. */
    @WithDefault("20")
    int sendsPerPersonPerDay();

    /** PINs shown to one person in one calendar day in Rome. They trouble nobody; it only bounds what is kept. */
    @WithDefault("50")
    int pinsPerPersonPerDay();

    /** What a person calls from the line that is to be proved; the automatic dialogue answers. E.164. */
    @WithDefault("+390642986411")
    String callInNumber();
}
