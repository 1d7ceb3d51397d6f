package it.opposizioni.registry.numberlist;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The named limits of lists that organisations send. */
@ConfigMapping(prefix = "opposizioni.number-lists")
interface NumberListConfig {

    /** Lists of one organisation in 24 hours: each is a registrar's work. */
    @WithDefault("20")
    int perDay();

    /** Lists of one organisation about which nothing has come yet. */
    @WithDefault("10")
    int mostOpen();

    /** Numbers that are recorded in one transaction, under one protocol number: as many as a list at the desk has. */
    @WithDefault("1000")
    int part();

    /** How often confirmed lists are looked for. */
    @WithDefault("5s")
    String recordEvery();
}
