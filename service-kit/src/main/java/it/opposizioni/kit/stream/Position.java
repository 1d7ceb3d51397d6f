package it.opposizioni.kit.stream;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a fact stands among all that its publisher has recorded. Numbers have no gaps and follow the order of commits, and instants
 * grow with them.
 *
 * @param epoch raised by a publisher whose database was restored from an older backup
 * @param recordedAt when it was committed, by the publisher's clock
 */
public record Position(UUID streamId, int epoch, long sequence, Instant recordedAt) {

    /** The watermark of somebody who knows everything up to this fact. */
    public Watermark watermark() {
        return new Watermark(streamId, epoch, sequence, recordedAt);
    }

    /** Whether their numbers can be compared. */
    public boolean isOfSameStream(Position other) {
        return streamId.equals(other.streamId) && epoch == other.epoch;
    }

    /** As the rows keep it that the fact has changed. */
    public FactNumber number() {
        return new FactNumber(epoch, sequence);
    }
}
