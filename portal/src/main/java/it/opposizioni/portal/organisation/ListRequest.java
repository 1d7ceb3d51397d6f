package it.opposizioni.portal.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.organisation.SentList.Count;
import it.opposizioni.portal.organisation.SentList.Review;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What is asked for many numbers of an organisation at once, as the registry tells it.
 *
 * @param kind RENEWAL, WITHDRAWAL, WITHDRAWAL_UNDO, EXEMPTION or EXEMPTION_END
 * @param company that may call, or no longer; null where it is about none
 * @param state ENTERED, WAITING, PROPOSED, RUNNING, DONE, REFUSED or TAKEN_BACK
 * @param sentAt when who entered it said yes; null before
 * @param enteredBy null when nobody states the name
 * @param yours whether the reader entered it, or has proposed it as a registrar
 * @param fileName null where none is known
 * @param lines how many it has
 * @param done of how many it is known what became of them
 * @param preview how many lines would have each outcome; empty once that was decided, and in listings
 * @param usable whether anything would come of it; null once somebody has said yes, and where the registry, or the release before, does not say
 * @param undoUntil until when all numbers of a withdrawal can be kept; null for what cannot be undone
 * @param reason null unless it was refused
 * @param review null but for the registrar
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ListRequest(
        UUID id,
        String kind,
        Company company,
        String state,
        Instant enteredAt,
        Instant sentAt,
        String enteredBy,
        boolean yours,
        String fileName,
        long lines,
        long done,
        List<Count> outcomes,
        List<Count> preview,
        Boolean usable,
        Instant undoUntil,
        Instant decidedAt,
        String reason,
        Instant closedAt,
        Review review) {

    /** A company may call the numbers nevertheless. */
    static final String EXEMPTION = "EXEMPTION";

    /** It may no longer. */
    static final String EXEMPTION_END = "EXEMPTION_END";

    static final String WITHDRAWAL = "WITHDRAWAL";
    static final String RENEWAL = "RENEWAL";

    private static final int NOT_FOUND = 404;

    public ListRequest {
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
        preview = preview == null ? List.of() : List.copyOf(preview);
    }

    /**
     * @param operatorName null where the registry does not know it any more
     * @param operatorState ACTIVE, SUSPENDED, LAPSED or REVOKED; null where the registry, or the release before, does not say
     * @param from first day; null for at once
     * @param until last day; null without an end
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Company(
            UUID operatorId, String operatorName, String operatorState, LocalDate from, LocalDate until) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Requests(List<ListRequest> items, String next) {

        /** None where the registry is still of the release before, which has no such page. */
        static Requests ifKnown(Supplier<Requests> asked) {
            try {
                return asked.get();
            } catch (UpstreamException e) {
                if (e.status() == NOT_FOUND) {
                    return new Requests(List.of(), null);
                }
                throw e;
            }
        }
    }

    /** Also in templates, as the next ones: nobody has said yes to it. */
    public boolean isEntered() {
        return state.equals("ENTERED");
    }

    /** Nobody can say yes to it: none of its lines has a number about which something can be asked. */
    public boolean isUseless() {
        return isEntered() && Boolean.FALSE.equals(usable);
    }

    public boolean isWaiting() {
        return state.equals("WAITING");
    }

    public boolean isProposed() {
        return state.equals("PROPOSED");
    }

    public boolean isRunning() {
        return state.equals("RUNNING");
    }

    public boolean isWithdrawal() {
        return kind.equals(WITHDRAWAL);
    }

    public boolean isExemption() {
        return kind.equals(EXEMPTION);
    }

    public boolean isExemptionEnd() {
        return kind.equals(EXEMPTION_END);
    }

    /** Whether it has gone to the registrars, who have not decided. */
    public boolean isUndecided() {
        return isWaiting() || isProposed();
    }

    /** For how many numbers it would be done. */
    public long wanted() {
        return preview.stream()
                .filter(count -> count.outcome().equals("RECORDED"))
                .mapToLong(Count::lines)
                .sum();
    }

    /** None: it is about whole numbers. The table of the lines so has no column for them. */
    public List<String> media() {
        return List.of();
    }

    boolean isUndoable(Instant now) {
        return state.equals("DONE") && undoUntil != null && now.isBefore(undoUntil);
    }
}
