package it.opposizioni.complaint.evidence;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A point in the order in which the register recorded its changes.
 *
 * @param streamId this, epoch and sequence: the number of the last change up to this point; null when the source did not know it
 * @param at when that change was recorded, by the register's clock
 */
record RegisterPosition(UUID streamId, Integer epoch, Long sequence, Instant at) {

    /** By the numbers, which follow the order of the commits, where both have them in one stream; else by the register's instants. */
    boolean isAfter(RegisterPosition other) {
        if (isComparableTo(other)) {
            return sequence > other.sequence;
        }
        return at == null || other.at == null || at.isAfter(other.at);
    }

    private boolean isComparableTo(RegisterPosition other) {
        return sequence != null
                && other.sequence != null
                && streamId != null
                && streamId.equals(other.streamId)
                && Objects.equals(epoch, other.epoch);
    }
}
