package it.opposizioni.registry.listrequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.registry.desk.DeskHolders;
import it.opposizioni.registry.numberlist.ReviewedLists.Review;
import it.opposizioni.registry.numberlist.SentLines;
import it.opposizioni.registry.numberlist.SentLines.Count;
import it.opposizioni.registry.operatordirectory.OperatorStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is asked for many numbers of an organisation, without its lines.
 *
 * @param company whom it lets call, or no longer; absent where it is about none
 * @param enteredAt when the list came
 * @param sentAt when it was confirmed; absent before
 * @param enteredBy name of that person; absent when the identity provider states none
 * @param yours whether the reader entered it, or has proposed it
 * @param fileName what that person calls the file; absent where none was said
 * @param lines how many it has
 * @param done how many have an outcome
 * @param outcomes how many lines have each outcome; those that no line has are left out
 * @param preview how many lines would have each outcome if it were carried out now; absent once that was decided, and in listings
 * @param usable whether anything would come of it if it were confirmed now; absent once it was confirmed
 * @param undoUntil until when all numbers of a withdrawal can be kept after all; absent when none of them is leaving, or no longer
 * @param reason why it was refused
 * @param closedAt when its last line got an outcome, or it was refused or taken back
 * @param review what registrars alone see
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ListRequest")
record ListRequestView(
        UUID id,
        ListRequestKind kind,
        Company company,
        ListRequestState state,
        Instant enteredAt,
        Instant sentAt,
        String enteredBy,
        boolean yours,
        String fileName,
        int lines,
        int done,
        List<Count> outcomes,
        List<Count> preview,
        Boolean usable,
        Instant undoUntil,
        Instant decidedAt,
        String reason,
        Instant closedAt,
        Review review) {

    /**
     * The company that a request is about.
     *
     * @param operatorName absent where no event has named the operator
     * @param operatorState as of now: one that is not ACTIVE may not consult the register, and so may not call; also absent then
     * @param from first day in Rome; absent for at once, and where it may no longer call
     * @param until last day; absent without an end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ListRequestCompany")
    record Company(
            UUID operatorId, String operatorName, OperatorStanding operatorState, LocalDate from, LocalDate until) {}

    /**
     * @param company null where it is about none
     * @param preview its lines as they would become; null where that is not shown
     * @param usable null once it was confirmed
     * @param undoUntil null for what cannot be undone
     * @param organisation null for people who act for it
     */
    static ListRequestView of(
            ListRequest request,
            Company company,
            SentLines preview,
            Boolean usable,
            Instant undoUntil,
            String reader,
            DeskHolders.Organisation organisation) {
        SentLines lines = request.lines();
        return new ListRequestView(
                request.id(),
                request.kind(),
                company,
                request.state(),
                request.entered().at(),
                request.sentAt(),
                request.entered().name(),
                request.isOf(reader),
                request.entered().fileName(),
                request.lineCount(),
                request.lineCount() - lines.count(null),
                lines.counts(),
                preview == null ? null : preview.counts(),
                usable,
                undoUntil,
                request.decidedAt(),
                request.reason(),
                request.closedAt(),
                organisation == null
                        ? null
                        : Review.of(
                                organisation,
                                request.evidence().reference(),
                                request.evidence().channel()));
    }
}
