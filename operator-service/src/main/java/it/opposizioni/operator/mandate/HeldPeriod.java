package it.opposizioni.operator.mandate;

import java.time.Instant;

/**
 * When a mandate was held, as far as it was agreed.
 *
 * @param until exclusive; null when no end is agreed. Not after {@code from} when it ended before it began
 */
public record HeldPeriod(Instant from, Instant until) {}
