package it.opposizioni.complaint.evidence.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import it.opposizioni.kit.time.Rome;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;

/** How evidence is asked for that does not come. */
@ConfigMapping(prefix = "evidence")
interface EvidenceConfig {

    /** From the filing to the second round; each pause after it is twice as long as the one before. */
    @WithDefault("5M")
    Duration firstPause();

    @WithDefault("7D")
    Duration longestPause();

    /** From the filing on; operators' records are kept as long (DPR 26/2022 art. 8 c. 5). */
    @WithDefault("P24M")
    Period askedFor();

    /** How often due rounds are looked for; {@code off} for never. */
    @WithDefault("10s")
    String askEvery();

    /** How many complaints are asked about at a time: after a long outage the sources are not flooded. */
    @WithDefault("50")
    int atOnce();

    /** How long a process has for the complaints that it took; then another one takes them. */
    @WithDefault("1M")
    Duration lease();

    /** @param round the one that was asked last, from 1 */
    default Duration pauseAfter(int round) {
        // beyond 2^20 times the first pause every sensible limit is reached
        Duration doubled = firstPause().multipliedBy(1L << Math.min(round - 1, 20));
        return doubled.compareTo(longestPause()) < 0 ? doubled : longestPause();
    }

    /** The first instant at which nothing is asked any more. */
    default Instant askedUntil(Instant filedAt) {
        return Rome.endOf(Rome.day(filedAt).plus(askedFor()));
    }
}
