package it.opposizioni.operator.evidence.recipients;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the register's questions are answered. */
@ConfigMapping(prefix = "opposizioni.recipients")
interface RecipientConfig {

    /** How many consultations an answer names: a message has an end, and nobody reads more. */
    @WithDefault("1000")
    int most();

    /** How many questions are answered together: what others asked is read once for all of them. */
    @WithDefault("20")
    int together();

    /** How many consultations are passed over in one transaction, quick checks by others among them: in which one takes two seconds at most. */
    @WithDefault("2000")
    int atOnce();

    /** For how long a process has questions without a sign of life; then another one takes them. */
    @WithDefault("1M")
    Duration lease();

    /** Between two tries of what cannot be answered; each is twice as long as the one before. */
    @WithDefault("1H")
    Duration longestPause();

    /** A question that nobody could answer for so long is dropped; the register asks again as long as its own is open. */
    @WithDefault("7D")
    Duration kept();

    /** How often it is looked for questions that nobody was told of; {@code off} for never. */
    @WithDefault("10s")
    String sweep();

    /** @param attempt from 1 */
    default Duration pauseAfter(int attempt) {
        // beyond 2^10 times the lease every sensible limit is reached
        Duration doubled = lease().multipliedBy(1L << Math.min(attempt - 1, 10));
        return doubled.compareTo(longestPause()) < 0 ? doubled : longestPause();
    }
}
