package it.opposizioni.operator.campaign;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a campaign needs to know of the consultations made for it; the consultations' own feature answers. */
public interface LiveConsultations {

    /** A sealed consultation. @param validUntil the first instant at which it is good no more */
    record Sealed(UUID id, Instant sealedAt, Instant validUntil) {

        public boolean isLiveAt(Instant at) {
            return at.isBefore(validUntil);
        }
    }

    /**
     * Of each campaign the one made for it, and for its principal if it has one, that is or was good for longest.
     *
     * @return by the campaign's id; without those that have none
     */
    Map<UUID, Sealed> newestOf(Collection<Campaign> campaigns);
}
