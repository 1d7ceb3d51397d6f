package it.opposizioni.complaint.appeal;

import static it.opposizioni.complaint.appeal.RecordedAppeals.UPHELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.complaint.appeal.CaseAppeal.Decided;
import it.opposizioni.complaint.cases.appealed.Appealed;
import it.opposizioni.complaint.cases.appealed.DecisionEffect;
import it.opposizioni.complaint.cases.appealed.DecisionStanding;
import it.opposizioni.complaint.cases.decision.Measure;
import it.opposizioni.kit.problem.DomainException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an appeal leaves of the decision. */
class CaseAppealTest {

    private static final DecisionStanding WHOLE = DecisionStanding.whole(UPHELD.measures());
    private static final DecisionStanding FINE_LEFT = DecisionStanding.inPart(List.of(Measure.FINE_PROPOSED));

    @ParameterizedTest
    @CsvSource({
        "PENDING, IN_FORCE, true, PENDING, 2",
        "SUSPENDED, SUSPENDED, true, SUSPENDED, 0",
        "REJECTED, IN_FORCE, false, CONFIRMED, 2",
        "GRANTED, ANNULLED, false, ANNULLED, 0",
        "GRANTED_IN_PART, ANNULLED_IN_PART, false, ANNULLED_IN_PART, 1",
        "WITHDRAWN, IN_FORCE, false, CONFIRMED, 2",
        "EXTINGUISHED, IN_FORCE, false, CONFIRMED, 2",
        "RECORDED_IN_ERROR, IN_FORCE, false, CONFIRMED, 2"
    })
    void theStageSaysWhatHolds(AppealStage at, DecisionEffect effect, boolean pending, Appealed shown, int measures) {
        DecisionStanding standing = RecordedAppeals.at(at).standing();
        assertThat(standing.effect()).isEqualTo(effect);
        assertThat(standing.pending()).isEqualTo(pending);
        assertThat(standing.measures()).hasSize(measures);
        assertThat(Appealed.of(standing)).isEqualTo(shown);
    }

    @Test
    void theEndOfASuspensionBringsTheMeasuresBack() {
        CaseAppeal appeal = RecordedAppeals.at(AppealStage.SUSPENDED);
        assertThat(appeal.suspendedSince()).isEqualTo(RecordedAppeals.LATER);
        RecordedAppeals.then(appeal, AppealAct.LIFT_SUSPENSION);
        assertThat(appeal.standing()).isEqualTo(WHOLE.underAppeal());
        assertThat(appeal.suspendedSince()).isNull();
    }

    /** What a judgment has annulled comes back when another one quashes it, whoever asked; what it left may still fall. */
    @ParameterizedTest
    @CsvSource({
        "ANNULLED, AUTHORITY, IN_FORCE",
        "ANNULLED, REPORTER, IN_FORCE",
        "ANNULLED_IN_PART, AUTHORITY, IN_FORCE",
        "ANNULLED_IN_PART, REPORTER, IN_FORCE",
        "ANNULLED_IN_PART, OPERATOR, ANNULLED",
        "IN_FORCE, OPERATOR, ANNULLED",
        "IN_FORCE, REPORTER, ANNULLED"
    })
    void whatIsGrantedDependsOnWhatWasAskedFor(DecisionEffect before, Appellant appellant, DecisionEffect after) {
        CaseAppeal appeal = RecordedAppeals.by(appellant, standing(before));
        RecordedAppeals.then(appeal, AppealAct.GRANT);
        assertThat(appeal.standing().effect()).isEqualTo(after);
        assertThat(appeal.standing().measures()).hasSize(after == DecisionEffect.IN_FORCE ? 2 : 0);
    }

    @ParameterizedTest
    @CsvSource({"ANNULLED, AUTHORITY", "ANNULLED_IN_PART, AUTHORITY", "ANNULLED_IN_PART, OPERATOR"})
    void whatIsRejectedLeavesWhatWasThere(DecisionEffect before, Appellant appellant) {
        CaseAppeal appeal = RecordedAppeals.by(appellant, standing(before));
        RecordedAppeals.then(appeal, AppealAct.REJECT);
        assertThat(appeal.standing()).isEqualTo(standing(before));
    }

    private static DecisionStanding standing(DecisionEffect effect) {
        return switch (effect) {
            case IN_FORCE -> WHOLE;
            case ANNULLED_IN_PART -> FINE_LEFT;
            case ANNULLED -> DecisionStanding.annulled();
            case SUSPENDED -> DecisionStanding.suspended();
        };
    }

    /** Nothing of it has any effect that a court could suspend. */
    @Test
    void aDecisionWithoutMeasuresIsNotSuspended() {
        Decided dismissed = new Decided(false, List.of());
        CaseAppeal appeal = RecordedAppeals.by(Appellant.REPORTER, DecisionStanding.whole(List.of()));
        assertThat(appeal.possibleActs(dismissed)).doesNotContain(AppealAct.SUSPEND);
        assertThatThrownBy(() -> RecordedAppeals.then(appeal, AppealAct.SUSPEND, RecordedAppeals.LATER, dismissed))
                .isInstanceOf(DomainException.class);

        CaseAppeal forIt = RecordedAppeals.by(Appellant.AUTHORITY, FINE_LEFT);
        assertThat(forIt.possibleActs(UPHELD)).doesNotContain(AppealAct.SUSPEND);
        assertThat(RecordedAppeals.byOperator().possibleActs(UPHELD)).contains(AppealAct.SUSPEND);
    }

    @ParameterizedTest
    @CsvSource({"2027-01-10", "2027-03-02"})
    void nothingHappensBeforeTheAppealOrTomorrow(LocalDate day) {
        CaseAppeal appeal = RecordedAppeals.byOperator();
        assertThatThrownBy(() -> RecordedAppeals.then(appeal, AppealAct.REJECT, day, UPHELD))
                .isInstanceOf(DomainException.class);
        assertThat(appeal.stage()).isEqualTo(AppealStage.PENDING);
    }

    @Test
    void onlyMeasuresOfTheDecisionAreLeft() {
        CaseAppeal appeal = RecordedAppeals.byOperator();
        Decided reprimanded = new Decided(true, List.of(Measure.REPRIMAND));
        assertThatThrownBy(
                        () -> RecordedAppeals.then(appeal, AppealAct.GRANT_IN_PART, RecordedAppeals.LATER, reprimanded))
                .isInstanceOf(DomainException.class);
    }

    /** Nobody appeals against what goes their way. */
    @ParameterizedTest
    @CsvSource({
        "OPERATOR, true, IN_FORCE, true",
        "OPERATOR, true, ANNULLED, false",
        "OPERATOR, true, ANNULLED_IN_PART, true",
        "OPERATOR, false, IN_FORCE, false",
        "OPERATOR, false, ANNULLED, true",
        "REPORTER, false, IN_FORCE, true",
        "REPORTER, false, ANNULLED, false",
        "REPORTER, true, ANNULLED, true",
        "AUTHORITY, true, IN_FORCE, false",
        "AUTHORITY, true, ANNULLED, true",
        "AUTHORITY, true, ANNULLED_IN_PART, true"
    })
    void whoHasLostSomethingAppeals(Appellant appellant, boolean upheld, DecisionEffect effect, boolean can) {
        assertThat(appellant.isAggrieved(upheld, effect)).isEqualTo(can);
    }
}
