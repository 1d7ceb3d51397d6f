package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.complaint.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The evidence in words, for one reader.
 *
 * @param complete whether both the register and the operators' records have answered
 */
@Schema(name = "Evidence")
record EvidenceView(
        UUID complaintId,
        boolean complete,
        Finding assessment,
        Assessment.Grade grade,
        List<ReasonView> reasons,
        List<EntryView> timeline) {

    /** @param norm the article it stands on; absent where it is about the work */
    @Schema(name = "EvidenceReason")
    record ReasonView(ReasonCode code, UUID callId, String text, String norm) {}

    /**
     * @param statedAt when the source said so
     * @param receipt code of the receipt that proves it, for the public verification; null where there is none
     */
    @Schema(name = "EvidenceEntry")
    record EntryView(
            Instant at,
            TimelineEntry.Kind kind,
            Source source,
            String sourceName,
            Instant statedAt,
            UUID callId,
            String text,
            String receipt) {}

    static EvidenceView of(UUID complaintId, Facts facts, Locale locale) {
        Assessment assessment = Assessment.of(facts);
        return new EvidenceView(
                complaintId,
                facts.isComplete(),
                assessment.finding(),
                assessment.grade(),
                assessment.reasons().stream().map(r -> reason(r, locale)).toList(),
                Timeline.of(facts).stream().map(e -> entry(e, locale)).toList());
    }

    private static ReasonView reason(Reason reason, Locale locale) {
        String norm = reason.code().norm();
        return new ReasonView(reason.code(), reason.callId(), reason.text().in(locale), norm.isEmpty() ? null : norm);
    }

    private static EntryView entry(TimelineEntry entry, Locale locale) {
        return new EntryView(
                entry.at(),
                entry.kind(),
                entry.source(),
                entry.source().label().in(locale),
                entry.statedAt(),
                entry.callId(),
                entry.text().in(locale),
                entry.receipt());
    }
}
