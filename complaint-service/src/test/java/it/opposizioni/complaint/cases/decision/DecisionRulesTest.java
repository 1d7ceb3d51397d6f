package it.opposizioni.complaint.cases.decision;

import static it.opposizioni.complaint.cases.decision.Measure.FINE_PROPOSED;
import static it.opposizioni.complaint.cases.decision.Measure.REPRIMAND;
import static it.opposizioni.complaint.cases.decision.Measure.SUSPENSION;
import static it.opposizioni.complaint.cases.decision.Norm.NUMBER_HIDDEN;
import static it.opposizioni.complaint.cases.decision.Norm.OPPOSED_NUMBER_CALLED;
import static it.opposizioni.complaint.cases.decision.Norm.REPEATED_BREACH;
import static it.opposizioni.complaint.cases.decision.Norm.ROC_ENTRY_MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.opposizioni.complaint.cases.decision.Decision.Seriousness;
import it.opposizioni.complaint.cases.decision.Decision.Worksheet;
import it.opposizioni.complaint.passedon.OtherAuthority;
import it.opposizioni.kit.problem.DomainException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {

    private static final Worksheet WORKSHEET =
            new Worksheet("Una campagna.", Seriousness.HIGH, "Alta.", "Recidiva.", "Sì.");

    private static ValidatorFactory factory;
    private static Validator validator;

    @BeforeAll
    static void open() {
        factory = Validation.buildDefaultValidatorFactory();
        validator = factory.getValidator();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    private static Decision upheld(
            List<Measure> measures, List<Norm> grounds, Long amount, Long turnover, Worksheet worksheet) {
        return new Decision(
                Outcome.UPHELD, measures, "Fatti.", grounds, "Motivi.", "Per te.", amount, turnover, worksheet, null);
    }

    /** Pointer and code of each mistake. */
    private static List<String> mistakes(Decision decision) {
        DomainException refused = catchThrowableOfType(
                DomainException.class, () -> new DecisionRules(decision, validator.validate(decision)).accept());
        return refused == null
                ? List.of()
                : refused.errors().stream()
                        .map(error -> error.pointer() + " " + error.code())
                        .toList();
    }

    @Test
    void whatIsWholeIsAccepted() {
        assertThat(mistakes(upheld(List.of(REPRIMAND), List.of(OPPOSED_NUMBER_CALLED), null, null, null)))
                .isEmpty();
        assertThat(mistakes(upheld(
                        List.of(FINE_PROPOSED, SUSPENSION),
                        List.of(OPPOSED_NUMBER_CALLED, REPEATED_BREACH),
                        40_000_000L,
                        1_000_000_000L,
                        WORKSHEET)))
                .isEmpty();
        assertThat(mistakes(new Decision(
                        Outcome.NOT_UPHELD, null, "Fatti.", null, "Motivi.", "Per te.", null, null, null, null)))
                .isEmpty();
    }

    @Test
    void everyMistakeIsNamed() {
        assertThat(mistakes(new Decision(null, null, " ", null, null, "", null, -1L, null, null)))
                .containsExactlyInAnyOrder(
                        "/decision/outcome REQUIRED",
                        "/decision/facts REQUIRED",
                        "/decision/reasons REQUIRED",
                        "/decision/reasonForReporters REQUIRED",
                        "/decision/turnover TURNOVER");
        assertThat(mistakes(upheld(List.of(), List.of(), null, null, null)))
                .containsExactlyInAnyOrder("/decision/measures REQUIRED", "/decision/grounds REQUIRED");
    }

    @Test
    void withoutAViolationThereIsNothingToSanction() {
        assertThat(mistakes(new Decision(
                        Outcome.OUTSIDE_SCOPE,
                        List.of(REPRIMAND),
                        "Fatti.",
                        List.of(OPPOSED_NUMBER_CALLED),
                        "Motivi.",
                        "Per te.",
                        10L,
                        null,
                        WORKSHEET,
                        null)))
                .containsExactlyInAnyOrder(
                        "/decision/measures NOT_UPHELD",
                        "/decision/grounds NOT_UPHELD",
                        "/decision/amount NOT_UPHELD",
                        "/decision/worksheet NOT_UPHELD");
    }

    private static Decision passedOn(Outcome outcome) {
        return new Decision(
                outcome, null, "Fatti.", null, "Motivi.", "Per te.", null, null, null, OtherAuthority.AGCOM);
    }

    @Test
    void onlyWhatIsOutsideTheScopeGoesToAnotherAuthority() {
        assertThat(mistakes(passedOn(Outcome.OUTSIDE_SCOPE))).isEmpty();
        assertThat(mistakes(passedOn(Outcome.NOT_UPHELD))).containsExactly("/decision/passedOnTo NOT_OUTSIDE_SCOPE");
        assertThat(mistakes(passedOn(Outcome.UPHELD))).contains("/decision/passedOnTo NOT_OUTSIDE_SCOPE");
        assertThat(mistakes(passedOn(null))).containsExactly("/decision/outcome REQUIRED");
    }

    @Test
    void aSuspensionNeedsARepeatedViolation() {
        assertThat(mistakes(upheld(List.of(SUSPENSION), List.of(OPPOSED_NUMBER_CALLED), null, null, null)))
                .containsExactly("/decision/measures NOT_REPEATED");
    }

    /** L. 249/1997 art. 1 c. 29-32. */
    @Test
    void ofAHiddenNumberAloneThisAuthorityFinesNobody() {
        assertThat(mistakes(upheld(List.of(FINE_PROPOSED), List.of(NUMBER_HIDDEN), 1L, null, WORKSHEET)))
                .containsExactly("/decision/measures OTHER_AUTHORITY");
        assertThat(mistakes(upheld(List.of(REPRIMAND), List.of(NUMBER_HIDDEN), null, null, null)))
                .isEmpty();
        assertThat(mistakes(upheld(
                        List.of(FINE_PROPOSED), List.of(NUMBER_HIDDEN, ROC_ENTRY_MISSING), 50_001L, null, WORKSHEET)))
                .containsExactly("/decision/amount OVER_CEILING");
    }

    @Test
    void aGroundThatIsNoneIsPointedAt() {
        assertThat(mistakes(upheld(List.of(FINE_PROPOSED), Collections.singletonList(null), 1L, null, WORKSHEET)))
                .containsExactly("/decision/grounds/0 REQUIRED");
    }

    @Test
    void aFineHasItsWorksheetAndStaysUnderItsCeiling() {
        assertThat(mistakes(upheld(List.of(FINE_PROPOSED), List.of(OPPOSED_NUMBER_CALLED), 20_000_000L, null, null)))
                .containsExactly("/decision/worksheet REQUIRED");
        assertThat(mistakes(
                        upheld(List.of(FINE_PROPOSED), List.of(OPPOSED_NUMBER_CALLED), 20_000_001L, null, WORKSHEET)))
                .containsExactly("/decision/amount OVER_CEILING");
        assertThat(mistakes(
                        upheld(List.of(FINE_PROPOSED), List.of(ROC_ENTRY_MISSING), 50_001L, 1_000_000_000L, WORKSHEET)))
                .containsExactly("/decision/amount OVER_CEILING");
        assertThat(mistakes(upheld(List.of(FINE_PROPOSED), List.of(OPPOSED_NUMBER_CALLED), 0L, null, WORKSHEET)))
                .containsExactly("/decision/amount AMOUNT");
        assertThat(mistakes(upheld(List.of(REPRIMAND), List.of(OPPOSED_NUMBER_CALLED), 10L, null, WORKSHEET)))
                .containsExactlyInAnyOrder("/decision/amount NO_FINE", "/decision/worksheet NO_FINE");
    }
}
