package it.opposizioni.registry.activation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/**
 * When and how fast holders are told that their oppositions have become active. What was registered on one day becomes active at one
 * midnight; with 50 every 5 s each copy of the service announces 432,000 in the hours of a day, and what is more the day after.
 */
@ConfigMapping(prefix = "opposizioni.announcements")
interface AnnouncementConfig {

    /** From which hour in Rome: nobody is written to at night. */
    @WithDefault("08:00")
    LocalTime from();

    /** Until which hour in Rome, exclusive. */
    @WithDefault("20:00")
    LocalTime until();

    /** How many in one round, which is one short transaction. */
    @WithDefault("50")
    int batch();
}
