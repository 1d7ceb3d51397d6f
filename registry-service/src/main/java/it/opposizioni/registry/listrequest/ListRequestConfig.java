package it.opposizioni.registry.listrequest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The named limits of what organisations ask for many numbers at once. */
@ConfigMapping(prefix = "opposizioni.list-requests")
interface ListRequestConfig {

    /** Requests of one kind and organisation in 24 hours: a withdrawal is two registrars' work, and each can be undone. */
    @WithDefault("20")
    int perDay();

    /** Open requests of one kind and organisation. */
    @WithDefault("10")
    int mostOpen();

    /** Numbers that are dealt with in one transaction. */
    @WithDefault("500")
    int part();

    /** How often the job looks for requests to carry out. */
    @WithDefault("5s")
    String runEvery();
}
