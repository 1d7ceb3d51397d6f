package it.opposizioni.registry.opposition;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.history.Change;
import it.opposizioni.registry.holder.LineContacts.LineContact;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.medium.MediumDates;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The events of an opposition, as their contracts in src/main/contracts say. A {@code correspondent} is the person who registered it
 * without an account: null where somebody holds it, and where nobody is written to. A {@code listId} is the request of an organisation about many
 * numbers: null where it was asked for this one.
 */
public final class OppositionEvents {

    static final String REGISTERED = "it.opposizioni.registry.opposition-registered.v1";
    static final String ACTIVATED = "it.opposizioni.registry.opposition-activated.v1";
    static final String POST_ACTIVATED = "it.opposizioni.registry.opposition-post-activated.v1";
    static final String MEDIA_CHANGED = "it.opposizioni.registry.opposition-media-changed.v1";
    static final String RENEWED = "it.opposizioni.registry.opposition-renewed.v1";
    static final String WITHDRAWAL_ASKED = "it.opposizioni.registry.opposition-withdrawal-asked.v1";
    static final String MEDIUM_WITHDRAWAL_ASKED = "it.opposizioni.registry.opposition-medium-withdrawal-asked.v1";
    static final String WITHDRAWAL_UNDONE = "it.opposizioni.registry.opposition-withdrawal-undone.v1";
    static final String WITHDRAWN = "it.opposizioni.registry.opposition-withdrawn.v1";
    static final String RECOVERED = "it.opposizioni.registry.opposition-recovered.v1";
    public static final String CARRIED_OVER = "it.opposizioni.registry.oppositions-carried-over.v1";
    public static final String REPORTED = "it.opposizioni.registry.oppositions-reported.v1";
    public static final String CEASED = "it.opposizioni.registry.oppositions-ceased.v1";

    private OppositionEvents() {}

    /** @param correspondent whose number it was until {@code holder} claimed it; else null */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OppositionRegistered(
            UUID oppositionId,
            PhoneNumber number,
            List<Medium> media,
            Origin origin,
            Instant effectiveFrom,
            Instant activeFrom,
            List<MediumDates> dates,
            Instant consentsRevokedAsOf,
            String holder,
            String protocol,
            LineContact correspondent) {}

    /** @param dates of each medium that is opposed from {@code changedAt} on, as {@code media} */
    record OppositionMediaChanged(
            UUID oppositionId,
            PhoneNumber number,
            Instant changedAt,
            List<Medium> added,
            List<Medium> dropped,
            List<Medium> media,
            List<MediumDates> dates,
            String holder,
            LineContact correspondent) {}

    /** Of calls or of post: the type of the event says which. */
    record OppositionActivated(
            UUID oppositionId, PhoneNumber number, Instant activeFrom, String holder, LineContact correspondent) {}

    /** @param renewedAt consents given before no longer count */
    record OppositionRenewed(
            UUID oppositionId,
            PhoneNumber number,
            Instant renewedAt,
            String holder,
            LineContact correspondent,
            UUID listId) {}

    /** @param dueAt when it takes effect, unless it is undone */
    record WithdrawalAsked(
            UUID oppositionId,
            PhoneNumber number,
            Instant askedAt,
            Instant dueAt,
            String holder,
            LineContact correspondent,
            UUID listId) {}

    /**
     * Of a number that somebody holds, or manages by its code.
     *
     * @param dueAt when the one of two media is opposed no longer, unless it is undone
     */
    record MediumWithdrawalAsked(
            UUID oppositionId,
            PhoneNumber number,
            Medium medium,
            Instant askedAt,
            Instant dueAt,
            String holder,
            LineContact correspondent) {}

    record WithdrawalUndone(
            UUID oppositionId,
            PhoneNumber number,
            Instant undoneAt,
            String holder,
            LineContact correspondent,
            UUID listId) {}

    record OppositionWithdrawn(
            UUID oppositionId,
            PhoneNumber number,
            Instant withdrawnAt,
            String holder,
            EndReason reason,
            LineContact correspondent) {}

    /**
     * Lost and taken back: it reaches nobody but those who keep a copy.
     *
     * @param media opposed from now on; none when it has ended
     */
    record OppositionRecovered(
            UUID oppositionId, PhoneNumber number, List<Medium> media, List<MediumDates> dates, Instant knownAt) {}

    /** Why an opposition ended. */
    public enum EndReason {
        HOLDER_WITHDREW,
        HOLDER_CHANGED,
        /** The line was given up. */
        LINE_CEASED,
        /** The line is in a directory now: it is no longer opposed by default. */
        LINE_LISTED,
        /** Taken back from a copy, which did not know. */
        NOT_KNOWN;

        boolean isOfTheLine() {
            return this == HOLDER_CHANGED || this == LINE_CEASED || this == LINE_LISTED;
        }

        /** Why an opposition ended by that change. */
        public static EndReason of(Change change) {
            return switch (change) {
                case CEASED, REPORTED_REASSIGNED -> HOLDER_CHANGED;
                case REPORTED_CEASED -> LINE_CEASED;
                case REPORTED_LISTED -> LINE_LISTED;
                default -> HOLDER_WITHDREW;
            };
        }
    }
}
