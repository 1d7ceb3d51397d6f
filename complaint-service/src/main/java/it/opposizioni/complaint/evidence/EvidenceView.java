package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.accusation.Grade;
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
 * @param corrections what a source stated, and stated otherwise later; oldest first
 */
@Schema(name = "Evidence")
record EvidenceView(
        UUID complaintId,
        boolean complete,
        Finding assessment,
        Grade grade,
        List<ReasonView> reasons,
        List<EntryView> timeline,
        List<CorrectionView> corrections) {

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

    /**
     * @param statedAt when the source said what it has corrected
     * @param before only what the correction changed
     */
    @Schema(name = "EvidenceCorrection")
    record CorrectionView(
            Source source,
            String sourceName,
            Instant statedAt,
            Instant correctedAt,
            List<LineView> before,
            List<LineView> after) {}

    /** @param at of a dated fact; null for a reason of the assessment */
    @Schema(name = "EvidenceCorrectionLine")
    record LineView(Instant at, String text) {}

    static EvidenceView of(UUID complaintId, EvidenceHistory history, Locale locale) {
        Facts facts = history.current();
        Assessment assessment = Assessment.of(facts);
        return new EvidenceView(
                complaintId,
                facts.isComplete(),
                assessment.finding(),
                assessment.grade(),
                assessment.reasons().stream().map(r -> reason(r, locale)).toList(),
                Timeline.of(facts).stream().map(e -> entry(e, locale)).toList(),
                history.corrections().stream().map(c -> correction(c, locale)).toList());
    }

    private static ReasonView reason(Reason reason, Locale locale) {
        String norm = reason.code().norm();
        return new ReasonView(reason.code(), reason.callId(), reason.text().in(locale), norm.isEmpty() ? null : norm);
    }

    private static CorrectionView correction(EvidenceHistory.Correction correction, Locale locale) {
        return new CorrectionView(
                correction.source(),
                correction.source().label().in(locale),
                correction.statedAt(),
                correction.correctedAt(),
                lines(correction.before(), locale),
                lines(correction.after(), locale));
    }

    private static List<LineView> lines(List<EvidenceHistory.Line> lines, Locale locale) {
        return lines.stream()
                .map(line -> new LineView(line.at(), line.text().in(locale)))
                .toList();
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
