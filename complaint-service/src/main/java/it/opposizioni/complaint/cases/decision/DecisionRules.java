package it.opposizioni.complaint.cases.decision;

import it.opposizioni.complaint.Violations;
import it.opposizioni.complaint.passedon.OtherAuthority;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the fields of a decision agree with each other. */
public final class DecisionRules {

    private static final Map<String, Text> TEXTS = Map.of(
            "REQUIRED /outcome", Text.of("Scegli l’esito.", "Choose the outcome."),
            "REQUIRED /facts", Text.of("Scrivi che cosa è stato accertato.", "Write what was found."),
            "REQUIRED /reasons", Text.of("Scrivi la motivazione.", "Write the reasons."),
            "REQUIRED /reasonForReporters",
                    Text.of("Scrivi il motivo per chi ha segnalato.", "Write the reason for those who complained."));

    private static final Text NO_MEASURE =
            Text.of("Scegli almeno una misura: la violazione è accertata.", "Choose a measure: there is a violation.");
    private static final Text NO_GROUND = Text.of("Scegli almeno una norma violata.", "Choose a norm that was broken.");
    private static final Text NOT_UPHELD = Text.of(
            "Senza violazione non ci sono misure, norme o importi.",
            "Without a violation there are no measures, provisions or amounts.");
    private static final Text NOT_REPEATED = Text.of(
            "La sospensione vuole la violazione ripetuta tra le norme.",
            "A suspension needs the repeated violation among its grounds.");
    private static final Text NO_FINE = Text.of(
            "Un importo va con la sanzione pecuniaria, e con il suo foglio di calcolo.",
            "An amount goes with a fine, and with its worksheet.");
    private static final Text NO_AMOUNT =
            Text.of("Scrivi l’importo in euro interi.", "Write the amount in whole euros.");
    private static final Text NO_WORKSHEET =
            Text.of("Compila il foglio di calcolo della sanzione.", "Fill in the worksheet of the fine.");
    private static final Text OVER_CEILING =
            Text.of("Supera il massimo, che è di %s euro.", "It exceeds the ceiling, which is EUR %s.");
    private static final Text OTHER_AUTHORITY = Text.of(
            "Per questa norma sanziona l’AGCOM: togli la sanzione pecuniaria o aggiungi un’altra norma.",
            "For this norm AGCOM sanctions: remove the fine, or add another norm.");
    private static final Text TURNOVER = Text.of(
            "Scrivi il fatturato in euro interi, da 0 a 10.000 miliardi.",
            "Write the turnover in whole euros, from 0 to 10,000 billion.");

    private final Decision decision;
    private final List<FieldError> errors;

    /** @param found what Bean Validation found */
    public DecisionRules(Decision decision, Set<? extends ConstraintViolation<?>> found) {
        this.decision = decision;
        this.errors = new ArrayList<>(Violations.of(found, TEXTS));
    }

    /** @throws DomainException 422 naming every mistake, as a field {@code decision} of the request */
    public Decision accept() {
        if (decision.outcome() != null) {
            if (decision.upholds()) {
                checkUpheld();
            } else {
                require(decision.measures().isEmpty(), "/measures", "NOT_UPHELD", NOT_UPHELD);
                require(decision.grounds().isEmpty(), "/grounds", "NOT_UPHELD", NOT_UPHELD);
                require(decision.amount() == null, "/amount", "NOT_UPHELD", NOT_UPHELD);
                require(decision.worksheet() == null, "/worksheet", "NOT_UPHELD", NOT_UPHELD);
            }
            OtherAuthority.misplaced(decision.passedOnTo(), decision.outcome() == Outcome.OUTSIDE_SCOPE)
                    .ifPresent(errors::add);
        }
        checkTurnover(decision.turnover());
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors.stream()
                    .map(error -> new FieldError("/decision" + error.pointer(), error.code(), error.detail()))
                    .toList());
        }
        return decision;
    }

    private void checkUpheld() {
        require(!decision.measures().isEmpty(), "/measures", "REQUIRED", NO_MEASURE);
        require(!decision.grounds().isEmpty(), "/grounds", "REQUIRED", NO_GROUND);
        require(
                !decision.suspends() || decision.grounds().contains(Norm.REPEATED_BREACH),
                "/measures",
                "NOT_REPEATED",
                NOT_REPEATED);
        if (!decision.measures().contains(Measure.FINE_PROPOSED)) {
            require(decision.amount() == null, "/amount", "NO_FINE", NO_FINE);
            require(decision.worksheet() == null, "/worksheet", "NO_FINE", NO_FINE);
            return;
        }
        require(decision.worksheet() != null, "/worksheet", "REQUIRED", NO_WORKSHEET);
        require(!hasGrounds() || bearsFine(), "/measures", "OTHER_AUTHORITY", OTHER_AUTHORITY);
        checkAmount();
    }

    /** The amount may be left open: the sanction itself is another act. */
    private void checkAmount() {
        if (decision.amount() == null) {
            return;
        }
        require(decision.amount() > 0, "/amount", "AMOUNT", NO_AMOUNT);
        if (bearsFine()) {
            long ceiling = SanctionCeiling.of(decision.grounds(), decision.turnover());
            require(decision.amount() <= ceiling, "/amount", "OVER_CEILING", OVER_CEILING.withAmount(ceiling));
        }
    }

    /** A ground that is unknown says nothing about a fine. */
    private boolean hasGrounds() {
        return !decision.grounds().isEmpty() && !decision.grounds().contains(null);
    }

    private boolean bearsFine() {
        return hasGrounds() && decision.grounds().stream().anyMatch(norm -> norm.ceiling() != Norm.Ceiling.NONE);
    }

    private void checkTurnover(Long turnover) {
        require(
                turnover == null || turnover >= 0 && turnover <= SanctionCeiling.LARGEST_TURNOVER,
                "/turnover",
                "TURNOVER",
                TURNOVER);
    }

    /** @throws DomainException 422 when there is none, or it cannot be one */
    public static long requireTurnover(String turnover) {
        if (turnover == null
                || !turnover.matches("\\d{1,14}")
                || Long.parseLong(turnover) > SanctionCeiling.LARGEST_TURNOVER) {
            throw DomainException.invalid("/turnover", "TURNOVER", TURNOVER);
        }
        return Long.parseLong(turnover);
    }

    private void require(boolean right, String pointer, String code, Text detail) {
        if (!right) {
            errors.add(new FieldError(pointer, code, detail));
        }
    }
}
