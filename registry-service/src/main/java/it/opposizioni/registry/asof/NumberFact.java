package it.opposizioni.registry.asof;

import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.Origin;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Something that happened to an opposition of a number, in two times.
 *
 * @param version of the opposition, or of the exemption: orders what happened to it at one instant
 * @param validFrom since when it was true
 * @param knownFrom since when the register knew of it; a telco may report what happened weeks ago
 */
public record NumberFact(UUID oppositionId, long version, Instant validFrom, Instant knownFrom, What what) {

    /** What happened. */
    public sealed interface What {

        /** The number came into the register; by its holder's own request consents given before stopped to count. */
        record Began(Origin origin, Set<Medium> media) implements What {}

        /**
         * A holder made it its own: an explicit request from then on.
         *
         * @param media all that is opposed afterwards
         */
        record Claimed(Set<Medium> media) implements What {}

        /** @param media all that is opposed afterwards */
        record MediaChanged(Set<Medium> media) implements What {}

        /** Consents given before no longer count (DPR 26/2022 art. 7 c. 4). */
        record Renewed() implements What {}

        /** Withdrawn by its holder, given up with the line, or passed on with it: for good. */
        record Ended() implements What {}

        /**
         * Taken back from a copy, which knew no more than this.
         *
         * @param media opposed from then on; none when it had ended
         */
        record Recovered(Set<Medium> media) implements What {}

        /**
         * The holder let an operator call, from {@code validFrom} on.
         *
         * @param until exclusive; null without an end
         */
        record Exempted(UUID exemptionId, UUID operatorId, Instant until) implements What {}

        /** Before its time, perhaps before it began. */
        record ExemptionEnded(UUID exemptionId) implements What {}
    }
}
