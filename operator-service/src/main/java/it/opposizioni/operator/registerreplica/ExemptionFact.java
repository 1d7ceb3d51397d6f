package it.opposizioni.operator.registerreplica;

import it.opposizioni.kit.stream.FactNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * What is known of one exemption as of one of its versions.
 *
 * @param number E.164 digits
 * @param until exclusive; null while it has no end
 * @param changedBy as of {@link OppositionFact}
 */
record ExemptionFact(
        UUID id,
        long number,
        UUID operatorId,
        long version,
        Instant from,
        Instant until,
        boolean ended,
        FactNumber changedBy) {}
