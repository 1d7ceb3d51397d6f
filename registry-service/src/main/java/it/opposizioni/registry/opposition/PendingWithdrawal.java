package it.opposizioni.registry.opposition;

import java.time.Instant;

/**
 * The end of an opposition that its holder has asked for.
 *
 * @param dueAt when it takes effect; until then the holder can undo it
 */
record PendingWithdrawal(Instant askedAt, Instant dueAt) {}
