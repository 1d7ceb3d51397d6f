package it.opposizioni.operator.registerreplica;

import java.util.UUID;

/**
 * What is known of one opposition as of one of its versions.
 *
 * @param number E.164 digits
 */
record OppositionFact(long number, UUID oppositionId, long version, boolean opposed) {}
