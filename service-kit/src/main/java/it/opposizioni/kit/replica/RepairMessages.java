package it.opposizioni.kit.replica;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.kit.outbox.PublishedStream.NumberRange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a subscriber asks of a publisher, and the answers. */
final class RepairMessages {

    /** {@code it.opposizioni.<subscriber>.facts-requested.v1} */
    static final String FACTS_REQUESTED = ".facts-requested.v1";

    /** {@code it.opposizioni.<subscriber>.replica-repair-requested.v1} */
    static final String REPAIR_REQUESTED = ".replica-repair-requested.v1";

    /** {@code it.opposizioni.<publisher>.facts-gone.v1} */
    static final String FACTS_GONE = ".facts-gone.v1";

    /** {@code it.opposizioni.<publisher>.replica-rows-sent.v1} */
    static final String ROWS_SENT = ".replica-rows-sent.v1";

    /** {@code it.opposizioni.<publisher>.replica-digests-sent.v1} */
    static final String DIGESTS_SENT = ".replica-digests-sent.v1";

    /** What a request is for. */
    enum Kind {
        ROWS,
        DIGESTS
    }

    /** Facts that did not arrive. */
    record FactsRequested(
            String publisher, String service, String subscriber, UUID streamId, int epoch, List<NumberRange> ranges) {}

    /** The publisher does not keep them any more. */
    record FactsGone(String subscriber, UUID streamId, int epoch, List<NumberRange> ranges) {}

    /**
     * A part of a copy, or the digests of one.
     *
     * @param aggregateId instead of the range: the part that this aggregate is in
     */
    record RepairRequested(
            UUID requestId,
            String publisher,
            String service,
            String replica,
            Kind kind,
            long fromKey,
            long toKey,
            String aggregateId) {}

    /**
     * An answer, of which there may be several: each covers the keys from {@code fromKey}, included, to {@code toKey}, excluded.
     *
     * @param endKey where the last answer ends
     * @param percent about how much of all rows lies before {@code toKey}; null when the publisher cannot tell
     * @param asOf when the fact {@code sequence} was recorded, which is the last that the content has
     */
    record Answer(
            UUID requestId,
            String replica,
            long fromKey,
            long toKey,
            long endKey,
            Integer percent,
            UUID streamId,
            int epoch,
            long sequence,
            Instant asOf,
            List<JsonNode> rows,
            List<RangeDigest> digests) {}

    private RepairMessages() {}

    static String type(String service, String suffix) {
        return "it.opposizioni." + service + suffix;
    }
}
