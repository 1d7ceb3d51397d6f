package it.opposizioni.registry.withoutaccount;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The named limits of visits without an account. */
@ConfigMapping(prefix = "opposizioni.without-account")
interface WithoutAccountConfig {

    /** How long a visit waits for the proof of its line. */
    @WithDefault("PT1H")
    Duration visitLife();

    /** How long a proved line counts in its visit: as long as any other proof can be used. */
    @WithDefault("PT30M")
    Duration provedLife();

    /** Numbers that are registered one after the other with an address that is confirmed once, as many as with an account at once. */
    @WithDefault("5")
    int numbersPerAddress();

    /** How long a code that was sent by e-mail can be entered. */
    @WithDefault("PT15M")
    Duration emailCodeLife();

    /** Guesses of one such code. */
    @WithDefault("5")
    int emailTries();

    /** Codes by e-mail in one visit. */
    @WithDefault("3")
    int emailCodesPerVisit();

    /** Codes by e-mail to one address in one calendar day in Rome: it must not become a way to harass its reader. */
    @WithDefault("6")
    int emailCodesPerAddressPerDay();

    /** Guesses of a management code in one visit. It has 80 bits: the limit is for people, who should have it sent again. */
    @WithDefault("5")
    int managementTries();

    /** How often a management code is sent again in one visit. */
    @WithDefault("2")
    int managementCodesPerVisit();

    /** How long a letter with a management code is worth sending: longer than any mail server is out. */
    @WithDefault("PT72H")
    Duration letterLife();
}
