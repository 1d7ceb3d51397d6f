package it.opposizioni.operator.campaign;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a campaign needs to know of the consultations made for it; the consultations' own feature answers. */
public interface LiveConsultations {

    /** A sealed consultation. @param validUntil the first instant at which it is good no more */
    record Sealed(UUID id, Instant sealedAt, Instant validUntil) {

        public boolean isLiveAt(Instant at) {
            return at.isBefore(validUntil);
        }
    }

    /** The one made for this campaign, and for its principal if it has one, that is or was good for longest. */
    Optional<Sealed> newestOf(Campaign campaign);
}
