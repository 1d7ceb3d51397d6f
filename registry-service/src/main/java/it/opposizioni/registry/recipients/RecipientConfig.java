package it.opposizioni.registry.recipients;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How operator-service is asked. */
@ConfigMapping(prefix = "opposizioni.recipients")
interface RecipientConfig {

    /** For so long after an answer the same one is given again: each looks through 24 months of consultations. */
    @WithDefault("1H")
    Duration sameAnswer();

    /** From the question to the second one; each pause after it is twice as long as the one before. */
    @WithDefault("1M")
    Duration firstPause();

    @WithDefault("1D")
    Duration longestPause();

    /** How often it is looked for questions without an answer; {@code off} for never. */
    @WithDefault("10s")
    String askEvery();

    /** How many are asked again at a time: after a long outage operator-service is not flooded. */
    @WithDefault("50")
    int atOnce();

    /** @param asked how often, from 1 */
    default Duration pauseAfter(long asked) {
        // beyond 2^20 times the first pause every sensible limit is reached
        Duration doubled = firstPause().multipliedBy(1L << Math.min(asked - 1, 20));
        return doubled.compareTo(longestPause()) < 0 ? doubled : longestPause();
    }
}
