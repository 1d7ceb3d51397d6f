package it.opposizioni.complaint.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.cases.official.Colleague;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request for a whole case, as all officials see it.
 *
 * @param decidedBy who has released or refused it; absent until then
 * @param reason why it was refused; absent where it was not
 * @param usableUntil when a release is over; absent where there is none
 * @param downloads how often the file was begun
 * @param decidable the reader may release or refuse it: it waits, somebody else has asked, and the reader has not complained in the case
 */
@Schema(name = "CaseRelease")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleaseView(
        UUID id,
        UUID caseId,
        String caseCode,
        State state,
        Instant askedAt,
        Colleague askedBy,
        String purpose,
        Instant decidedAt,
        Colleague decidedBy,
        String reason,
        Instant usableUntil,
        int downloads,
        Instant lastDownloadAt,
        boolean decidable) {

    /** Where it stands. */
    @Schema(name = "CaseReleaseState")
    enum State {
        REQUESTED,
        RELEASED,
        /** It was released, and the time is over. */
        EXPIRED,
        REFUSED,
        TAKEN_BACK
    }

    /**
     * @param people who a subject is, for this reader
     * @param own cases in which the reader has complained
     */
    static ReleaseView of(Release found, Function<String, Colleague> people, Set<UUID> own, Instant now) {
        Colleague asker = people.apply(found.askedBy());
        return new ReleaseView(
                found.id(),
                found.caseId(),
                found.caseCode(),
                found.isOver(now) ? State.EXPIRED : State.valueOf(found.state().name()),
                found.askedAt(),
                asker,
                found.purpose(),
                found.decidedAt(),
                found.decidedBy() == null ? null : people.apply(found.decidedBy()),
                found.reason(),
                found.usableUntil(),
                found.downloads(),
                found.lastDownloadAt(),
                found.state() == ReleaseState.REQUESTED && !asker.me() && !own.contains(found.caseId()));
    }
}
