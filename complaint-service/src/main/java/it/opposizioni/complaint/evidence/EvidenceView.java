package it.opposizioni.complaint.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.complaint.Finding;
import it.opposizioni.complaint.evidence.flag.Flag;
import it.opposizioni.complaint.evidence.flag.FlagCode;
import it.opposizioni.complaint.evidence.sentence.Reason;
import it.opposizioni.complaint.evidence.sentence.ReasonCode;
import it.opposizioni.kit.time.PartOfDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The evidence in words, for one reader.
 *
 * @param complete whether both the register and the operators' records have answered
 * @param verdicts whether the called number was in the register, who called, and whether a compared list held the number
 * @param flags rules besides the register's that a call seems to break; they are signs, and change neither assessment nor grade
 * @param corrections what a source stated, and later corrected; oldest first
 */
@Schema(name = "Evidence")
public record EvidenceView(
        UUID complaintId,
        boolean complete,
        Finding assessment,
        Grade grade,
        List<VerdictView> verdicts,
        List<ReasonView> reasons,
        List<FlagView> flags,
        List<EntryView> timeline,
        List<CorrectionView> corrections) {

    /** @param statedAt absent while the source has not answered */
    @Schema(name = "EvidenceVerdict")
    public record VerdictView(
            Verdict.Topic topic, Source source, String sourceName, Instant statedAt, List<VerdictLineView> lines) {}

    /** @param proof absent where there is none for this reader */
    @Schema(name = "EvidenceVerdictLine")
    public record VerdictLineView(Verdict.Answer answer, String text, List<UUID> callIds, ProofView proof) {}

    /** @param reference id of the reporter's opposition, the calling number, or the receipt's code */
    @Schema(name = "EvidenceProof")
    record ProofView(Verdict.ProofKind kind, String reference) {}

    /** @param norm the article it stands on; absent where it is about the work */
    @Schema(name = "EvidenceReason")
    public record ReasonView(ReasonCode code, UUID callId, String text, String norm) {}

    /**
     * @param norm as it is cited
     * @param since the day from which the norm holds
     * @param source who says when the call came and what was offered
     */
    @Schema(name = "EvidenceFlag")
    record FlagView(
            FlagCode code, UUID callId, String text, String norm, LocalDate since, Source source, String sourceName) {}

    /**
     * @param at where {@code partOfDay} is there, the beginning of that part, and no time at which the call came
     * @param partOfDay absent where the time is known
     * @param statedAt when the source said so
     * @param ahead it has not come yet: the text says that it will
     * @param receipt code of the receipt that proves it, for the public verification; null where there is none
     */
    @Schema(name = "EvidenceEntry")
    public record EntryView(
            Instant at,
            @JsonInclude(JsonInclude.Include.NON_NULL) PartOfDay partOfDay,
            TimelineEntry.Kind kind,
            Source source,
            String sourceName,
            Instant statedAt,
            UUID callId,
            String text,
            boolean ahead,
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

    static EvidenceView of(UUID complaintId, EvidenceHistory history, List<Flag> flags, Instant now, Locale locale) {
        Facts facts = history.current();
        Assessment assessment = Assessment.of(facts);
        return new EvidenceView(
                complaintId,
                facts.isComplete(),
                assessment.finding(),
                assessment.grade(),
                Verdicts.of(facts).stream().map(v -> verdict(v, locale)).toList(),
                assessment.reasons().stream().map(r -> reason(r, locale)).toList(),
                flags.stream().map(flag -> flag(flag, locale)).toList(),
                Timeline.of(facts).stream().map(e -> entry(e, now, locale)).toList(),
                history.corrections().stream()
                        .map(c -> correction(c, now, locale))
                        .toList());
    }

    private static ReasonView reason(Reason reason, Locale locale) {
        String norm = reason.code().norm();
        return new ReasonView(reason.code(), reason.callId(), reason.text().in(locale), norm.isEmpty() ? null : norm);
    }

    private static FlagView flag(Flag flag, Locale locale) {
        return new FlagView(
                flag.code(),
                flag.callId(),
                flag.text().in(locale),
                flag.norm(),
                flag.since(),
                Source.REPORTER,
                Source.REPORTER.label().in(locale));
    }

    private static VerdictView verdict(Verdict verdict, Locale locale) {
        return new VerdictView(
                verdict.topic(),
                verdict.source(),
                verdict.source().label().in(locale),
                verdict.statedAt(),
                verdict.lines().stream().map(l -> line(l, locale)).toList());
    }

    private static VerdictLineView line(Verdict.Line line, Locale locale) {
        Verdict.Statement said = line.statement();
        return new VerdictLineView(
                said.answer(),
                said.text().in(locale),
                line.callIds(),
                said.proof() == null
                        ? null
                        : new ProofView(said.proof().kind(), said.proof().reference()));
    }

    private static CorrectionView correction(EvidenceHistory.Correction correction, Instant now, Locale locale) {
        return new CorrectionView(
                correction.source(),
                correction.source().label().in(locale),
                correction.statedAt(),
                correction.correctedAt(),
                lines(correction.before(), now, locale),
                lines(correction.after(), now, locale));
    }

    private static List<LineView> lines(List<EvidenceHistory.Line> lines, Instant now, Locale locale) {
        return lines.stream()
                .map(line -> new LineView(line.at(), line.textAt(now).in(locale)))
                .toList();
    }

    private static EntryView entry(TimelineEntry entry, Instant now, Locale locale) {
        return new EntryView(
                entry.at(),
                entry.part(),
                entry.kind(),
                entry.source(),
                entry.source().label().in(locale),
                entry.statedAt(),
                entry.callId(),
                entry.textAt(now).in(locale),
                entry.isAhead(now),
                entry.receipt());
    }
}
