package it.opposizioni.registry.organisation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The named limits of requests to represent organisations. */
@ConfigMapping(prefix = "opposizioni.organisations")
interface OrganisationConfig {

    /** Requests of one person in 24 hours: each is a registrar's work. */
    @WithDefault("10")
    int requestsPerDay();

    /** Requests that wait and organisations that one person represents. */
    @WithDefault("50")
    int most();
}
