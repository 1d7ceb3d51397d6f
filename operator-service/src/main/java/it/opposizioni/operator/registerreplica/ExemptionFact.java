package it.opposizioni.operator.registerreplica;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of one exemption as of one of its versions.
 *
 * @param number E.164 digits
 * @param until exclusive; null while it has no end
 * @param sequence as of {@link OppositionFact}
 */
record ExemptionFact(
        UUID id,
        long number,
        UUID operatorId,
        long version,
        Instant from,
        Instant until,
        boolean ended,
        long sequence) {}
