package it.opposizioni.portal.complaint;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.factsource.SourceFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What complaint-service found out about the calls of a complaint, source by source, and how it assesses them.
 *
 * @param flags empty from a complaint-service of the release before
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Evidence(
        UUID complaintId,
        boolean complete,
        String assessment,
        String grade,
        List<Verdict> verdicts,
        List<Reason> reasons,
        List<Flag> flags,
        List<Entry> timeline,
        List<Correction> corrections) {

    public Evidence {
        verdicts = verdicts == null ? List.of() : List.copyOf(verdicts);
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
        flags = flags == null ? List.of() : List.copyOf(flags);
        timeline = timeline == null ? List.of() : List.copyOf(timeline);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }

    /** Without the way to the number's history, which is its holder's alone. */
    Evidence withoutHistory() {
        List<Verdict> told = verdicts.stream().map(Verdict::withoutHistory).toList();
        return new Evidence(complaintId, complete, assessment, grade, told, reasons, flags, timeline, corrections);
    }

    /** With the way to what the register stated of the called number, which is the authority's alone. */
    Evidence withRegisterEntries() {
        List<Verdict> told = verdicts.stream()
                .map(verdict -> verdict.isRegisters()
                        ? verdict.provedBy(new Proof("REGISTER_ENTRIES", complaintId.toString()))
                        : verdict)
                .toList();
        return new Evidence(complaintId, complete, assessment, grade, told, reasons, flags, timeline, corrections);
    }

    /** With the facts of the source that was chosen alone. */
    public Evidence of(SourceFilter sources) {
        return new Evidence(
                complaintId, complete, assessment, grade, verdicts, reasons, flags, sources.in(timeline), corrections);
    }

    /** Each once, in the order of the reasons. */
    public List<String> norms() {
        return reasons.stream()
                .map(Reason::norm)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reason(String code, UUID callId, String text, String norm) {}

    /** A rule besides the register's that a call seems to break. @param since the day from which the norm holds */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Flag(String text, String norm, LocalDate since, String sourceName) {}

    /** @param partOfDay null where {@code at} is the time; else {@code at} is only its beginning */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entry(
            Instant at,
            String partOfDay,
            String kind,
            String source,
            String sourceName,
            Instant statedAt,
            String text,
            boolean ahead,
            String receipt)
            implements SourceFilter.Sourced {

        /** What has not come yet has no tick. */
        public String tone() {
            return ahead ? "later" : "done";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Proof(String kind, String reference) {}

    /** @param answer YES, NO or OPEN */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record VerdictLine(String answer, String text, List<UUID> callIds, Proof proof) {

        public VerdictLine {
            callIds = callIds == null ? List.of() : List.copyOf(callIds);
        }

        private VerdictLine withoutHistory() {
            return proof == null || !proof.kind().equals("OPPOSITION")
                    ? this
                    : new VerdictLine(answer, text, callIds, null);
        }
    }

    /** @param statedAt null while the source has not answered */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Verdict(String topic, String sourceName, Instant statedAt, List<VerdictLine> lines) {

        public Verdict {
            lines = lines == null ? List.of() : List.copyOf(lines);
        }

        /** About the called number, once the register has answered. */
        private boolean isRegisters() {
            return topic.equals("CALLED_NUMBER") && statedAt != null;
        }

        private Verdict provedBy(Proof proof) {
            return new Verdict(
                    topic,
                    sourceName,
                    statedAt,
                    lines.stream()
                            .map(line -> new VerdictLine(line.answer(), line.text(), line.callIds(), proof))
                            .toList());
        }

        private Verdict withoutHistory() {
            return new Verdict(
                    topic,
                    sourceName,
                    statedAt,
                    lines.stream().map(VerdictLine::withoutHistory).toList());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Correction(
            String sourceName,
            Instant statedAt,
            Instant correctedAt,
            List<CorrectedLine> before,
            List<CorrectedLine> after) {

        public Correction {
            before = before == null ? List.of() : List.copyOf(before);
            after = after == null ? List.of() : List.copyOf(after);
        }
    }

    /** @param at null for a reason of the assessment */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record CorrectedLine(Instant at, String text) {}
}
