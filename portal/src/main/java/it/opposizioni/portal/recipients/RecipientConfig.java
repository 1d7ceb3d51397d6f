package it.opposizioni.portal.recipients;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the answer to a question is waited for. */
@ConfigMapping(prefix = "opposizioni.recipients")
interface RecipientConfig {

    /** How often it is looked for before the page is shown without it: most answers take less than a second, and nobody waits much longer. */
    @WithDefault("8")
    int looks();

    /** Before each of them. */
    @WithDefault("250ms")
    Duration pause();

    /** For so long after the question the page looks again by itself; later, its reader does. */
    @WithDefault("5m")
    Duration looksItself();
}
