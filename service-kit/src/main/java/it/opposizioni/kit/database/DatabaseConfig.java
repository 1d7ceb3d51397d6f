package it.opposizioni.kit.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the database may take. A request waits at most for one poll interval and its timeout: about two seconds. */
@ConfigMapping(prefix = "opposizioni.database")
interface DatabaseConfig {

    /** How often it is polled. */
    @WithDefault("500ms")
    Duration lookEvery();

    /** Timeout of a poll; after it the database counts as away, and everything that waits for it fails. */
    @WithDefault("1500ms")
    Duration patience();

    /** Within which a connection is made. */
    @WithDefault("2s")
    Duration connect();

    /** Within which the next byte of an answer comes, of a database that otherwise answers; longer than {@code statement_timeout}. */
    @WithDefault("45s")
    Duration answer();

    /** How far this machine's clock may be from the database's; the service is not ready beyond it. */
    @WithDefault("1s")
    Duration clockDifference();

    /** How long a service waits for its database, or for tables that it does not migrate; less than the ten minutes of a startup probe, so that it can say why. */
    @WithDefault("9m")
    Duration migratedWithin();
}
