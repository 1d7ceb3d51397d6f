package it.opposizioni.kit.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message that was given up, as people may see it: what it says is not shown.
 *
 * @param subscriber the queue whose messages it came with
 * @param type null when it could not be read
 * @param subject what it is about, without what would identify it to others; null when it could not be read
 * @param version of its subject; null when it could not be read
 * @param occurredAt null when it could not be read
 * @param deadAt since when it is not tried any more by itself
 * @param tries also those by hand
 * @param reason technical, of the last try, without personal data
 * @param repairedAt when a snapshot has brought what it says; null when none has
 * @param fields names of what it says; only of one that is shown alone
 */
public record DeadLetter(
        UUID id,
        String subscriber,
        DeadLetterCause cause,
        String type,
        String subject,
        Long version,
        Instant occurredAt,
        Instant deadAt,
        Instant lastTriedAt,
        int tries,
        String reason,
        Instant repairedAt,
        List<String> fields) {

    DeadLetter withFields(List<String> names) {
        return new DeadLetter(
                id,
                subscriber,
                cause,
                type,
                subject,
                version,
                occurredAt,
                deadAt,
                lastTriedAt,
                tries,
                reason,
                repairedAt,
                List.copyOf(names));
    }
}
