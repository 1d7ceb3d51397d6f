package it.opposizioni.complaint.cases.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.complaint.cases.decision.Norm;
import it.opposizioni.complaint.cases.decision.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContradictionReasonTest {

    private static Decision decision(Outcome outcome, Norm... grounds) {
        return new Decision(
                outcome, List.of(), "Fatti.", List.of(grounds), "Motivi.", "Motivo.", null, null, null, null);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"NOT_UPHELD", "OUTSIDE_SCOPE"})
    void nothingStandsAgainstAnOutcomeWithoutAViolation(Outcome outcome) {
        assertThat(ContradictionReason.against(decision(outcome))).isEmpty();
    }

    @Test
    void everythingStandsAgainstAViolationThatRestsOnTheRegister() {
        assertThat(ContradictionReason.against(
                        decision(Outcome.UPHELD, Norm.OPPOSED_NUMBER_CALLED, Norm.REPEATED_BREACH)))
                .containsExactlyInAnyOrder(ContradictionReason.values());
    }

    /** That the number was not opposed, or the call was allowed, does not excuse it. */
    @ParameterizedTest
    @EnumSource(
            value = Norm.class,
            names = {"AUTOMATED_CALL_WITHOUT_CONSENT", "OBJECTION_IGNORED", "SECTOR_BANNED", "NUMBER_HIDDEN"})
    void whatDoesNotRestOnTheRegisterNeedsOnlyItsCaller(Norm ground) {
        assertThat(ContradictionReason.against(decision(Outcome.UPHELD, Norm.OPPOSED_NUMBER_CALLED, ground)))
                .containsExactlyInAnyOrder(ContradictionReason.OTHER_PARTY, ContradictionReason.NUMBER_FALSIFIED);
    }

    /** It is a violation of its own, besides those of the calls: it makes no allowed call forbidden. */
    @Test
    void aMissingEntryInTheRocExcusesNoCallOfTheOtherGrounds() {
        assertThat(ContradictionReason.against(
                        decision(Outcome.UPHELD, Norm.OPPOSED_NUMBER_CALLED, Norm.ROC_ENTRY_MISSING)))
                .containsExactlyInAnyOrder(ContradictionReason.values());
        assertThat(ContradictionReason.against(
                        decision(Outcome.UPHELD, Norm.ROC_ENTRY_MISSING, Norm.AUTOMATED_CALL_WITHOUT_CONSENT)))
                .containsExactlyInAnyOrder(ContradictionReason.OTHER_PARTY, ContradictionReason.NUMBER_FALSIFIED);
    }

    @Test
    void aMissingEntryInTheRocAloneSaysNothingOfTheRegisterOfOpposition() {
        assertThat(ContradictionReason.against(decision(Outcome.UPHELD, Norm.ROC_ENTRY_MISSING)))
                .containsExactlyInAnyOrder(ContradictionReason.OTHER_PARTY, ContradictionReason.NUMBER_FALSIFIED);
    }
}
