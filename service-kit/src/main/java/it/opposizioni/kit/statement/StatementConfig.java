package it.opposizioni.kit.statement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** How long, and how often, a source looks whether it knows better than it has stated. */
@ConfigMapping(prefix = "opposizioni.statements")
interface StatementConfig {

    /** From the first call on, after which the question is deleted (DPR 26/2022 art. 8 c. 5). */
    @WithDefault("P24M")
    Period kept();

    /** After an answer: by then every transaction that was under way at the answer is over. Each pause is six times the last one. */
    @WithDefault("5M")
    Duration firstCheck();

    @WithDefault("30D")
    Duration longestPause();

    /** How often due checks are looked for; {@code off} for never. */
    @WithDefault("30s")
    String checkEvery();

    /** How many complaints are taken at a time. */
    @WithDefault("50")
    int atOnce();

    /** How long a process has for the complaints that it took; then another one takes them. */
    @WithDefault("1M")
    Duration lease();

    /** @param checks how many there were */
    default Duration pauseAfter(int checks) {
        // 6^6 times the first pause is more than any sensible limit
        Duration pause = firstCheck().multipliedBy((long) Math.pow(6, Math.min(checks, 6)));
        return pause.compareTo(longestPause()) < 0 ? pause : longestPause();
    }
}
