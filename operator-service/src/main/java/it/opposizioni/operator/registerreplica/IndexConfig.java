package it.opposizioni.operator.registerreplica;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where the register's images are stored, and how closely the index follows the table. */
@ConfigMapping(prefix = "opposizioni.index")
interface IndexConfig {

    /** Where the images are kept from one start to the next, one for each medium: each up to 550 MB, twice that while a new one is made. */
    Path directory();

    /** How stale an index may be when another replica received the message. */
    @WithDefault("250ms")
    Duration refreshInterval();

    /** Changed pages of 8 KB that are kept in memory for each medium before a new image is made. */
    @WithDefault("8192")
    int pagesInMemory();

    /** At most so often new images are made. */
    @WithDefault("60s")
    Duration imageEvery();
}
