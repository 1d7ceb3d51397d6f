package it.opposizioni.portal.profile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The named limits of confirming an address. A day is one of the calendar in Rome. */
@ConfigMapping(prefix = "opposizioni.profile")
interface ProfileConfig {

    /** How long a code can be entered. */
    @WithDefault("PT10M")
    Duration codeLife();

    /** How long one can be entered that went by certified mail, which may take its time. */
    @WithDefault("PT30M")
    Duration pecCodeLife();

    /** Guesses of one code. */
    @WithDefault("5")
    int codeTries();

    /** Codes sent for one person in one day. */
    @WithDefault("5")
    int codesPerPersonPerDay();

    /** Codes sent to one address in one day, at anyone's request: more than one person may cause, or a stranger could lock its owner out. */
    @WithDefault("10")
    int codesPerAddressPerDay();

    /** The same for a telephone. */
    @WithDefault("10")
    int codesPerLinePerDay();
}
