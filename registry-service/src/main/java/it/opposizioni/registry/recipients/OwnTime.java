package it.opposizioni.registry.recipients;

import java.time.Instant;

/**
 * The time of a number that concerns who asks.
 *
 * @param since first instant of it
 * @param takenUp whether the number was in the register before, on request of somebody of whom the register does not know who it was
 */
record OwnTime(Instant since, boolean takenUp) {}
