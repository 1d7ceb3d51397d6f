package it.opposizioni.registry.numberlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.registry.desk.DeskHolders;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.numberlist.ReviewedLists.Review;
import it.opposizioni.registry.numberlist.SentLines.Count;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list that was sent for an organisation, without its lines.
 *
 * @param media what any of its lines opposes
 * @param lines how many it has
 * @param done of how many it is known what became of them
 * @param outcomes how many lines have each outcome; those that no line has are left out
 * @param sentBy name of the sender; absent when the identity provider states none
 * @param yours whether the reader sent it
 * @param fileName what its sender calls the file; absent where none was said
 * @param protocols of what was recorded
 * @param reason why it was refused
 * @param closedAt when its last line was recorded, or it was refused
 * @param review what registrars alone see
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NumberList")
record SentListView(
        UUID id,
        ListState state,
        Instant sentAt,
        String sentBy,
        boolean yours,
        String fileName,
        List<Medium> media,
        int lines,
        int done,
        List<Count> outcomes,
        List<String> protocols,
        Instant decidedAt,
        String reason,
        Instant closedAt,
        Review review) {

    /** For people who act for the organisation. */
    static SentListView of(SentList list, String reader) {
        return of(list, reader, null);
    }

    /** For a registrar. */
    static SentListView of(SentList list, String reader, DeskHolders.Organisation organisation) {
        SentLines lines = list.lines();
        return new SentListView(
                list.id(),
                list.state(),
                list.sentAt(),
                list.sentByName(),
                list.sentBy().equals(reader),
                list.fileName(),
                lines.media(),
                list.lineCount(),
                list.lineCount() - lines.count(null),
                lines.counts(),
                list.protocols(),
                list.decidedAt(),
                list.reason(),
                list.closedAt(),
                organisation == null
                        ? null
                        : Review.of(organisation, list.evidenceReference(), list.evidenceChannel()));
    }
}
