package it.opposizioni.registry.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What a worker does to jobs of one kind, a transaction each. What is recorded is one commit with the checkpoint: killed at any moment,
 * the next worker goes on after the last commit.
 */
public interface JobSteps {

    /**
     * The right to work on a job.
     *
     * @param runs in which its numbers are sorted
     * @param done how many of them are dealt with
     */
    record Claim(UUID id, long fence, int runs, long done) {

        /**
         * Does something to the job, if it is still this claim's.
         *
         * @param locked as it is now; nobody else changes it until the end of the transaction
         * @return false when another worker has taken it over, or it has ended: then nothing was done
         */
        public <T extends LeasedJob> boolean act(Optional<T> locked, Consumer<T> act) {
            Optional<T> held = locked.filter(job -> job.isHeldUnder(fence));
            held.ifPresent(act);
            return held.isPresent();
        }
    }

    /** The oldest job that nobody works on. */
    Optional<Claim> claim(UUID worker);

    /**
     * Deals with the next numbers.
     *
     * @return false when the job is another worker's now, or has ended: then nothing was done
     */
    boolean record(Claim claim, long[] ascending);

    /**
     * All numbers are dealt with.
     *
     * @return whether they are needed no more
     */
    boolean complete(Claim claim);

    /** The worker stops, and leaves the rest to another. */
    void release(Claim claim);

    /** The worker has failed, and not because the database was away. */
    void recordFailure(Claim claim);

    /** Jobs that need their numbers no more, and still have them. */
    List<UUID> ended();
}
