package it.opposizioni.kit.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a publisher that has lost facts and its subscribers say to each other. */
final class RecoveryMessages {

    /** {@code it.opposizioni.<subscriber>.stream-forked.v1} */
    static final String STREAM_FORKED = ".stream-forked.v1";

    /** {@code it.opposizioni.<publisher>.recovery-rows-requested.v1}, to all subscribers */
    static final String ROWS_REQUESTED = ".recovery-rows-requested.v1";

    /** {@code it.opposizioni.<subscriber>.recovery-rows-sent.v1}, to the publisher alone */
    static final String ROWS_SENT = ".recovery-rows-sent.v1";

    /**
     * The publisher has given a number twice.
     *
     * @param publisher by its short name, as in types of events
     * @param replicas copies of the publisher's truth that the service has
     * @param number the first that came with another fact
     * @param highest that it has, perhaps beyond a hole
     * @param contiguous everything up to it is known
     * @param asOf when that was recorded; null while nothing is known
     */
    record StreamForked(
            String publisher,
            String service,
            String subscriber,
            List<String> replicas,
            UUID streamId,
            int epoch,
            long number,
            long highest,
            long contiguous,
            Instant asOf) {}

    /**
     * What do you have of the facts from one number on?
     *
     * @param service who asks, and gets the answer
     * @param round grows when the same is asked again
     */
    record RowsRequested(UUID recoveryId, long round, String publisher, String service, long since) {}

    /**
     * One part of an answer.
     *
     * @param round of the question
     * @param part from 0
     * @param last there is no part after it
     * @param highest number that the copy has
     * @param asOf up to when the copy knows everything; null while nothing is known
     */
    record RowsSent(
            UUID recoveryId,
            long round,
            String publisher,
            String service,
            String replica,
            int part,
            boolean last,
            long highest,
            Instant asOf,
            List<JsonNode> rows) {}

    private RecoveryMessages() {}

    static String type(String service, String suffix) {
        return "it.opposizioni." + service + suffix;
    }
}
