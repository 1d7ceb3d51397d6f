package it.opposizioni.complaint.cases.decision;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The most that a fine can be, in whole euros: never a figure that is proposed (EDPB guidelines 04/2022).
 *
 * @param turnover total worldwide annual turnover of the preceding year; 0 where it is not known and does not matter
 * @param fixed whatever the turnover; 0 where another authority imposes the fines
 * @param ofTurnover four per cent of the turnover, rounded down; 0 where the turnover does not matter
 * @param ceiling the higher of the two
 * @param formula how it was computed, in words
 */
@Schema(name = "SanctionCeiling")
public record SanctionCeiling(long turnover, long fixed, long ofTurnover, long ceiling, String formula) {

    /** GDPR art. 83 par. 5, for everybody. */
    static final long FIXED = 20_000_000;

    /** GDPR art. 83 par. 5, for an undertaking: one part in twenty-five, that is four per cent. */
    private static final long PARTS = 25;

    /** For an operator that is not in the ROC (AGCOM 1/17/CONS). */
    static final long ROC = 50_000;

    /** More than the turnover of any undertaking in the world. */
    public static final long LARGEST_TURNOVER = 10_000_000_000_000L;

    private static final Text FORMULA = Text.of(
            "Il massimo tra 20.000.000 di euro e il 4 %% di %s euro, cioè %s euro: %s euro.",
            "The higher of EUR 20,000,000 and 4 %% of EUR %s, which is EUR %s: EUR %s.");

    private static final Text TURNOVER_UNKNOWN = Text.of(
            "Il massimo tra 20.000.000 di euro e il 4 % del fatturato mondiale, che non è noto.",
            "The higher of EUR 20,000,000 and 4 % of the worldwide turnover, which is not known.");
    private static final Text OF_ROC = Text.of("Il massimo è %s euro.", "The maximum is EUR %s.");
    private static final Text NONE = Text.of(
            "Per queste norme sanziona un’altra autorità.", "Another authority imposes fines for these provisions.");

    /** @param turnover from 0 to {@link #LARGEST_TURNOVER} */
    public static SanctionCeiling of(long turnover, Locale locale) {
        long share = turnover / PARTS;
        long ceiling = Math.max(FIXED, share);
        return new SanctionCeiling(turnover, FIXED, share, ceiling, formula(turnover, share, ceiling, locale));
    }

    /**
     * The most that a fine on these grounds can be. A violation whose fine follows the turnover decides: its ceiling is the highest.
     *
     * @param grounds empty while none is chosen: then as where the fine follows the turnover
     * @param turnover as it was asked; empty or null where none was
     * @throws DomainException 422 when the turnover matters and is missing, or cannot be one
     */
    public static SanctionCeiling of(Collection<Norm> grounds, String turnover, Locale locale) {
        if (grounds.isEmpty() || followsTurnover(grounds)) {
            return of(DecisionRules.requireTurnover(turnover), locale);
        }
        long known = turnover == null || turnover.isEmpty() ? 0 : DecisionRules.requireTurnover(turnover);
        long fixed = of(grounds, known);
        return new SanctionCeiling(known, fixed, 0, fixed, inWords(grounds, known, locale));
    }

    private static boolean followsTurnover(Collection<Norm> grounds) {
        return grounds.stream().anyMatch(norm -> norm.ceiling() == Norm.Ceiling.OF_TURNOVER);
    }

    private static String formula(long turnover, long share, long ceiling, Locale locale) {
        var amounts = NumberFormat.getIntegerInstance(locale);
        return FORMULA.in(locale).formatted(amounts.format(turnover), amounts.format(share), amounts.format(ceiling));
    }

    /**
     * The most that a fine on these grounds can be.
     *
     * @param turnover null when it is not known: then it cannot raise the ceiling
     */
    static long of(Collection<Norm> grounds, Long turnover) {
        long share = turnover == null ? 0 : turnover / PARTS;
        return grounds.stream()
                .mapToLong(norm -> switch (norm.ceiling()) {
                    case OF_TURNOVER -> Math.max(FIXED, share);
                    case ROC -> ROC;
                    case NONE -> 0;
                })
                .max()
                .orElse(0);
    }

    /**
     * How high a fine on these grounds can be, in words.
     *
     * @param turnover null when it is not known
     */
    public static String inWords(Collection<Norm> grounds, Long turnover, Locale locale) {
        if (followsTurnover(grounds)) {
            return turnover == null
                    ? TURNOVER_UNKNOWN.in(locale)
                    : of(turnover, locale).formula();
        }
        return grounds.stream().anyMatch(norm -> norm.ceiling() == Norm.Ceiling.ROC)
                ? OF_ROC.withAmount(ROC).in(locale)
                : NONE.in(locale);
    }
}
