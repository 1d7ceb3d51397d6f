package it.opposizioni.portal.sending;

import java.time.Duration;

/**
 * What an attempt to send a message led to.
 *
 * @param retryIn for how long the receiver wants to be left alone; null where it did not say
 * @param receipt the id under which it was accepted; null where the receiver gives none
 */
record Outcome(Result result, Duration retryIn, String receipt) {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    enum Result {
        SENT,
        /** The receiver will not have it, now or later. */
        REFUSED,
        /** Not accepted, or it is not known whether it was: it will be sent again. */
        FAILED,
        /** Not begun. */
        LEFT
    }

    static final Outcome SENT = accepted(null);
    static final Outcome REFUSED = new Outcome(Result.REFUSED, null, null);
    static final Outcome FAILED = failed(null);
    static final Outcome LEFT = new Outcome(Result.LEFT, null, null);

    static Outcome accepted(String receipt) {
        return new Outcome(Result.SENT, null, receipt);
    }

    static Outcome failed(Duration retryIn) {
        return new Outcome(Result.FAILED, retryIn, null);
    }

    /** How long the next attempt waits after so many. */
    Duration pause(int attempts) {
        Duration ours = Duration.ofSeconds(5L << Math.min(attempts, 10));
        Duration pause = ours.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : ours;
        return retryIn != null && retryIn.compareTo(pause) > 0 ? retryIn : pause;
    }
}
