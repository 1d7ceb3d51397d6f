package it.opposizioni.operator.registerreplica;

import java.util.UUID;

/**
 * What is known of one opposition as of one of its versions.
 *
 * @param number E.164 digits
 * @param telephone whether it stands and refuses calls
 * @param post whether it stands and refuses mail
 * @param sequence of the event that says so, in the registry's stream; 0 when it has none
 */
record OppositionFact(long number, UUID oppositionId, long version, boolean telephone, boolean post, long sequence) {}
