package it.opposizioni.portal.pec;

import java.time.Instant;
import java.util.UUID;

/**
 * What a receipt says.
 *
 * @param message the id of the message that it is about
 * @param at when that happened, by the provider's clock
 * @param reason why it was refused; null when it was not
 */
public record PecReceipt(UUID message, PecState state, Instant at, PecReason reason) {}
