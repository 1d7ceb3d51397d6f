package it.opposizioni.registry.listrequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.registry.desk.DeskHolders;
import it.opposizioni.registry.desk.NumberList.Outcome;
import it.opposizioni.registry.history.DeskChannel;
import it.opposizioni.registry.numberlist.SentLines;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is asked for many numbers of an organisation, without its lines.
 *
 * @param enteredAt when the list came
 * @param sentAt when who entered it said yes; absent before
 * @param enteredBy name of that person; absent when the identity provider states none
 * @param yours whether the reader entered it, or has proposed it
 * @param lines how many it has
 * @param done of how many it is known what became of them
 * @param outcomes how many lines have each outcome; those that no line has are left out
 * @param preview how many lines would have each outcome if it were done now; absent once that was decided, and in listings
 * @param undoUntil of a withdrawal that is being done: until when all of its numbers can be kept after all
 * @param reason why it was refused
 * @param closedAt when its last line was done, or it was refused or taken back
 * @param review what registrars alone see
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ListRequest")
record ListRequestView(
        UUID id,
        ListRequestKind kind,
        ListRequestState state,
        Instant enteredAt,
        Instant sentAt,
        String enteredBy,
        boolean yours,
        int lines,
        int done,
        List<Count> outcomes,
        List<Count> preview,
        Instant undoUntil,
        Instant decidedAt,
        String reason,
        Instant closedAt,
        Review review) {

    @Schema(name = "ListRequestCount")
    record Count(Outcome outcome, int lines) {}

    /** @param evidenceReference with the next one absent until a registrar has seen it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ListRequestReview")
    record Review(String organisation, String taxCode, String evidenceReference, DeskChannel evidenceChannel) {}

    /**
     * @param preview its lines as they would become; null where that is not shown
     * @param undoUntil null for what cannot be undone
     * @param organisation null for who acts for it
     */
    static ListRequestView of(
            ListRequest request,
            SentLines preview,
            Instant undoUntil,
            String reader,
            DeskHolders.Organisation organisation) {
        SentLines lines = request.lines();
        return new ListRequestView(
                request.id(),
                request.kind(),
                request.state(),
                request.entered().at(),
                request.sentAt(),
                request.entered().name(),
                request.isOf(reader),
                request.lineCount(),
                request.lineCount() - lines.count(null),
                counts(lines),
                preview == null ? null : counts(preview),
                undoUntil,
                request.decidedAt(),
                request.reason(),
                request.closedAt(),
                organisation == null ? null : review(request, organisation));
    }

    private static List<Count> counts(SentLines lines) {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new Count(outcome, lines.count(outcome)))
                .filter(count -> count.lines() > 0)
                .toList();
    }

    private static Review review(ListRequest request, DeskHolders.Organisation organisation) {
        return new Review(
                organisation.name(),
                organisation.taxCode().value(),
                request.evidence().reference(),
                request.evidence().channel());
    }
}
