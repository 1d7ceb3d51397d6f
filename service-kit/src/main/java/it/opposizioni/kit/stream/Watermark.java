package it.opposizioni.kit.stream;

import java.time.Instant;
import java.util.UUID;

/**
 * Up to where a publisher's facts are known: all of those up to {@code sequence}, and so everything that it had recorded up to
 * {@code asOf}.
 *
 * @param epoch raised by a publisher whose database was restored from an older backup
 * @param asOf when the fact with that number was committed, by the publisher's clock
 */
public record Watermark(UUID streamId, int epoch, long sequence, Instant asOf) {

    /** Whether the two number the same facts, so that their sequences may be compared. */
    public boolean sameStream(Watermark other) {
        return streamId.equals(other.streamId) && epoch == other.epoch;
    }

    /** Of the last fact that is known. */
    public FactNumber number() {
        return new FactNumber(epoch, sequence);
    }

    /** Whether that fact is among those known. False of another stream: nothing is known about it. */
    public boolean includes(Position fact) {
        return streamId.equals(fact.streamId()) && epoch == fact.epoch() && fact.sequence() <= sequence;
    }
}
