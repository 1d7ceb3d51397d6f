package it.opposizioni.complaint.caller;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.Examples;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.inbox.ReceivedEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operator-service promises is what we read. */
class OperatorFactsContractTest {

    private static ReceivedEvent example(String event) {
        return Examples.of("operator-service", event);
    }

    @ParameterizedTest
    @CsvSource({
        "operator-approved, ACTIVE",
        "operator-suspended, SUSPENDED",
        "operator-reinstated, ACTIVE",
        "operator-changed, ACTIVE"
    })
    void readsOperators(String event, OperatorState state) {
        OperatorFacts.Operator fact = example(event).as(OperatorFacts.Operator.class);

        assertThat(fact.operatorId()).isNotNull();
        assertThat(fact.name()).isNotBlank();
        assertThat(fact.seat()).isNotBlank();
        assertThat(fact.contact()).contains("@");
        assertThat(fact.state()).isEqualTo(state);
        assertThat(fact.since()).isNotNull();
        assertThat(List.of(
                        OperatorFacts.APPROVED,
                        OperatorFacts.SUSPENDED,
                        OperatorFacts.REINSTATED,
                        OperatorFacts.CHANGED))
                .contains(example(event).type());
    }

    private static void assertDeclaredAndWithdrawn(
            OperatorFacts.CallingRange declared, OperatorFacts.CallingRange withdrawn) {
        assertThat(declared.declarationId()).isNotNull().isEqualTo(withdrawn.declarationId());
        assertThat(declared.operatorId()).isNotNull();
        assertThat(declared.from()).isNotNull();
        assertThat(declared.until()).isNull();
        assertThat(withdrawn.until()).isAfter(withdrawn.from());
    }

    @Test
    void readsCallingNumbers() {
        var declared = example("calling-number-declared").as(OperatorFacts.CallingNumber.class);
        var withdrawn = example("calling-number-withdrawn").as(OperatorFacts.CallingNumber.class);

        assertDeclaredAndWithdrawn(declared.asRange(), withdrawn.asRange());
        assertThat(ShownNumber.ofWritten(declared.number()).asPhoneNumber()).isPresent();
        assertThat(declared.asRange().first()).isEqualTo(declared.asRange().last());
        assertThat(example("calling-number-declared").type()).isEqualTo(OperatorFacts.NUMBER_DECLARED);
        assertThat(example("calling-number-withdrawn").type()).isEqualTo(OperatorFacts.NUMBER_WITHDRAWN);
    }

    @Test
    void readsRanges() {
        var declared = example("calling-range-declared").as(OperatorFacts.CallingRange.class);
        var withdrawn = example("calling-range-withdrawn").as(OperatorFacts.CallingRange.class);

        assertDeclaredAndWithdrawn(declared, withdrawn);
        assertThat(ShownNumber.ofWritten(declared.first()).digits())
                .isLessThanOrEqualTo(ShownNumber.ofWritten(declared.last()).digits());
        assertThat(example("calling-range-declared").type()).isEqualTo(OperatorFacts.RANGE_DECLARED);
        assertThat(example("calling-range-withdrawn").type()).isEqualTo(OperatorFacts.RANGE_WITHDRAWN);
    }

    @Test
    void readsConflicts() {
        var raised = example("calling-number-conflict-raised").as(OperatorFacts.Conflict.class);
        var settled = example("calling-number-conflict-settled").as(OperatorFacts.Conflict.class);

        assertThat(raised.conflictId()).isNotNull().isEqualTo(settled.conflictId());
        assertThat(ShownNumber.ofWritten(raised.first())).isNotNull();
        assertThat(raised.settledAt()).isNull();
        assertThat(settled.settledAt()).isAfter(settled.raisedAt());
        assertThat(example("calling-number-conflict-raised").type()).isEqualTo(OperatorFacts.CONFLICT_RAISED);
        assertThat(example("calling-number-conflict-settled").type()).isEqualTo(OperatorFacts.CONFLICT_SETTLED);
    }

    @Test
    void readsMandates() {
        var agreed = example("mandate-agreed").as(OperatorFacts.Mandate.class);
        var ended = example("mandate-ended").as(OperatorFacts.Mandate.class);

        assertThat(agreed.mandateId()).isNotNull().isEqualTo(ended.mandateId());
        assertThat(agreed.outsourcerId()).isNotNull().isNotEqualTo(agreed.principalId());
        assertThat(agreed.callingNumbers()).isNotEmpty();
        assertThat(agreed.from()).isNotNull();
        assertThat(ended.until()).isAfterOrEqualTo(ended.from());
        assertThat(example("mandate-agreed").type()).isEqualTo(OperatorFacts.MANDATE_AGREED);
        assertThat(example("mandate-ended").type()).isEqualTo(OperatorFacts.MANDATE_ENDED);
    }
}
