package it.opposizioni.registry.delegation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** The named limits of delegations. */
@ConfigMapping(prefix = "opposizioni.delegations")
interface DelegationConfig {

    /** For how long an offer waits for an answer; it ends with a day in Rome. */
    @WithDefault("P30D")
    Period answer();

    /** Offers of one person in 24 hours: each may write to somebody. */
    @WithDefault("20")
    int offersPerDay();

    /** Offers and delegations in force that one person has given. */
    @WithDefault("20")
    int most();
}
