package it.opposizioni.complaint.cases.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision as the operator that it is about reads it: without the words for those who complained, and without the people who made it.
 *
 * @param amount of the fine, in whole euros; absent where none was proposed
 * @param ceiling how high the fine can be, in words; absent without a fine
 * @param facts what was found, in the authority's own words; absent, as {@code reasons} are, where they were not written for the operator to read
 * @param grounds the norms that were broken; none without a violation
 * @param reasons in the authority's own words
 * @param appeal how the decision can be opposed
 */
@Schema(name = "NotifiedDecision")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NotifiedDecision(
        Outcome outcome,
        Instant decidedAt,
        List<TakenMeasure> measures,
        Long amount,
        String ceiling,
        String facts,
        List<Ground> grounds,
        String reasons,
        String appeal) {

    /** A measure, and its name in the language asked for. */
    @Schema(name = "TakenMeasure")
    public record TakenMeasure(Measure code, String text) {}

    /** A norm, and what breaks it in the language asked for. */
    @Schema(name = "DecisionGround")
    public record Ground(String citation, String text) {}

    /** Without the authority's own words, which may name people who complained. */
    public NotifiedDecision withoutWords() {
        return new NotifiedDecision(outcome, decidedAt, measures, amount, ceiling, null, grounds, null, appeal);
    }

    /** @param locale of what is not the authority's own words */
    public static NotifiedDecision of(Decision decision, Instant decidedAt, Locale locale) {
        return new NotifiedDecision(
                decision.outcome(),
                decidedAt,
                decision.measures().stream()
                        .map(measure ->
                                new TakenMeasure(measure, measure.label().in(locale)))
                        .toList(),
                decision.amount(),
                decision.fines() ? SanctionCeiling.inWords(decision.grounds(), decision.turnover(), locale) : null,
                decision.facts(),
                decision.grounds().stream()
                        .map(norm -> new Ground(norm.citation(), norm.label().in(locale)))
                        .toList(),
                decision.reasons(),
                Appeal.HOW.in(locale));
    }
}
