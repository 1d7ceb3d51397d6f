package it.opposizioni.kit.recovery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A search for facts that this service has told and does not have any more.
 *
 * @param epoch under which they were told
 * @param last number of the last fact before them
 * @param reportedBy the service that noticed first
 * @param askedAt when the subscribers were last asked; null before
 * @param proposedBy subject of the registrar who wants to end it without taking anything back; null while nobody does
 * @param endedAt null while it is open, as {@code ending}
 * @param takenBack how many facts
 * @param witnesses who has noticed, or has told what it knows
 */
public record Recovery(
        UUID id,
        int epoch,
        long last,
        String reportedBy,
        Instant openedAt,
        Instant askedAt,
        String proposedBy,
        Instant proposedAt,
        Instant endedAt,
        Ending ending,
        long takenBack,
        List<Witness> witnesses) {

    /** How it ended. */
    public enum Ending {
        /** What the subscribers knew is in this service's history again. */
        TAKEN_BACK,
        /** Two registrars have ended it: what was lost stays lost. */
        ABANDONED,
        /** Nobody keeps what this service tells: there was nothing to look for. */
        NOT_SEARCHED
    }

    /**
     * One subscriber.
     *
     * @param replica its copy; empty when it has none
     * @param highest number that it has
     * @param asOf up to when it knows everything; null while it has not said so
     * @param answered it has told everything that its copy knows
     * @param rows how many it has told
     */
    public record Witness(
            String service,
            String replica,
            long highest,
            Instant asOf,
            Instant reportedAt,
            boolean answered,
            long rows) {

        public boolean hasCopy() {
            return !replica.isEmpty();
        }
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    /** What all copies know is here. */
    boolean isComplete(Collection<String> replicas) {
        return witnesses.stream().filter(Witness::hasCopy).allMatch(Witness::answered)
                && replicas.stream()
                        .allMatch(replica -> witnesses.stream()
                                .anyMatch(witness -> witness.replica().equals(replica)));
    }

    long highest() {
        return witnesses.stream().mapToLong(Witness::highest).max().orElse(0);
    }
}
