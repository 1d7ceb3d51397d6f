package it.opposizioni.complaint.cases.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.Violations;
import it.opposizioni.complaint.passedon.Explanation;
import it.opposizioni.complaint.passedon.OtherAuthority;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision on a case, in the fields that an act must have.
 *
 * @param measures what is done about the violation; only where it is upheld
 * @param facts what was found
 * @param grounds the norms that were broken; only where it is upheld
 * @param reasons why the facts are a violation, or none, and why these measures
 * @param reasonForReporters in words for the people who complained
 * @param amount of the fine that is proposed, in whole euros
 * @param turnover total worldwide annual turnover of the preceding year, in whole euros; null when it is not known
 * @param worksheet how the amount came about; only of a fine
 * @param passedOnTo which authority an official passes it on to, by that authority's own way; only of what is outside the scope. Where nobody, it is not
 *     written, so that the decision is the same to the release before, which does not read it
 */
@Schema(name = "CaseDecision")
public record Decision(
        @NotNull Outcome outcome,
        @Size(max = 5) List<@NotNull Measure> measures,

        @NotBlank @Size(max = TEXT) @Pattern(regexp = Violations.VISIBLE)
        String facts,

        @Size(max = 11) List<@NotNull Norm> grounds,

        @NotBlank @Size(max = TEXT) @Pattern(regexp = Violations.VISIBLE)
        String reasons,

        @NotBlank @Size(max = 2_000) @Pattern(regexp = Violations.VISIBLE)
        String reasonForReporters,

        Long amount,
        Long turnover,
        @Valid Worksheet worksheet,
        @JsonInclude(JsonInclude.Include.NON_NULL) OtherAuthority passedOnTo) {

    static final int TEXT = 8_000;

    public Decision {
        measures = measures == null ? List.of() : measures.stream().distinct().toList();
        grounds = grounds == null ? List.of() : grounds.stream().distinct().toList();
    }

    public boolean upholds() {
        return outcome == Outcome.UPHELD;
    }

    public boolean suspends() {
        return measures.contains(Measure.SUSPENSION);
    }

    public boolean fines() {
        return measures.contains(Measure.FINE_PROPOSED);
    }

    /** What those who complained are told. */
    public Explanation explanation() {
        return new Explanation(reasonForReporters, passedOnTo);
    }

    /** As the operator may read it: whether another authority looks at what it did, that authority tells it. */
    Decision withoutOtherAuthority() {
        return new Decision(
                outcome, measures, facts, grounds, reasons, reasonForReporters, amount, turnover, worksheet, null);
    }

    /**
     * The steps of EDPB guidelines 04/2022 that are words: which processing and which violations, where the amount starts from, what aggravates
     * or mitigates, and whether the amount is effective, proportionate and dissuasive. The fourth, the legal maximum, is computed.
     */
    @Schema(name = "SanctionWorksheet")
    public record Worksheet(
            @NotBlank @Size(max = 2_000) @Pattern(regexp = Violations.VISIBLE)
            String conduct,

            @NotNull Seriousness seriousness,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = Violations.VISIBLE)
            String startingPoint,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = Violations.VISIBLE)
            String circumstances,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = Violations.VISIBLE)
            String proportionality) {}

    /** EDPB guidelines 04/2022, chapter 4. */
    public enum Seriousness {
        LOW,
        MEDIUM,
        HIGH
    }
}
