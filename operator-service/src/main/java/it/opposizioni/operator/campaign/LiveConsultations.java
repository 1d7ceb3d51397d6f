package it.opposizioni.operator.campaign;

import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a campaign needs to know of the consultations made for it; the consultations' own feature answers. */
public interface LiveConsultations {

    /** A sealed consultation. @param validUntil the first instant at which it is no longer valid */
    record Sealed(UUID id, Instant sealedAt, Instant validUntil) {

        public boolean isLiveAt(Instant at) {
            return at.isBefore(validUntil);
        }

        /** The last day, in Rome, on which it is valid. */
        public LocalDate lastDay() {
            return Rome.day(validUntil.minusMillis(1));
        }
    }

    /**
     * Of each campaign the one made for it, and for its principal if it has one, that is or was valid for longest.
     *
     * @return by the campaign's id; without those that have none
     */
    Map<UUID, Sealed> newestOf(Collection<Campaign> campaigns);
}
