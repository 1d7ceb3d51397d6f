package it.opposizioni.complaint.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import it.opposizioni.complaint.Examples;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.inbox.ReceivedEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Arguments> types() {
        return Stream.of(
                arguments("calling-number-declared", OperatorFacts.NUMBER_DECLARED),
                arguments("calling-number-withdrawn", OperatorFacts.NUMBER_WITHDRAWN),
                arguments("calling-range-declared", OperatorFacts.RANGE_DECLARED),
                arguments("calling-range-withdrawn", OperatorFacts.RANGE_WITHDRAWN),
                arguments("calling-number-conflict-raised", OperatorFacts.CONFLICT_RAISED),
                arguments("calling-number-conflict-settled", OperatorFacts.CONFLICT_SETTLED),
                arguments("mandate-agreed", OperatorFacts.MANDATE_AGREED),
                arguments("mandate-ended", OperatorFacts.MANDATE_ENDED),
                arguments("team-member-joined", OperatorFacts.MEMBER_JOINED),
                arguments("team-member-role-changed", OperatorFacts.MEMBER_ROLE_CHANGED),
                arguments("team-member-left", OperatorFacts.MEMBER_LEFT));
    }

    @ParameterizedTest
    @MethodSource("types")
    void knowsTheTypes(String event, String type) {
        assertThat(example(event).type()).isEqualTo(type);
    }

    @Test
    void readsCallingNumbers() {
        var declared = example("calling-number-declared").as(OperatorFacts.CallingNumber.class);
        var withdrawn = example("calling-number-withdrawn").as(OperatorFacts.CallingNumber.class);

        assertDeclaredAndWithdrawn(declared.asRange(), withdrawn.asRange());
        assertThat(ShownNumber.ofWritten(declared.number()).asPhoneNumber()).isPresent();
        assertThat(declared.asRange().first()).isEqualTo(declared.asRange().last());
    }

    /** Which older events did not say. */
    @Test
    void readsTheRocNumberAndWhenALineWasProved() {
        assertThat(example("operator-approved").as(OperatorFacts.Operator.class).rocNumber())
                .isNull();
        assertThat(example("operator-changed").as(OperatorFacts.Operator.class).rocNumber())
                .isEqualTo("12345");
        var declared = example("calling-number-declared").as(OperatorFacts.CallingNumber.class);
        assertThat(declared.asRange().verifiedAt()).isAfter(declared.from());
        assertThat(example("calling-number-withdrawn")
                        .as(OperatorFacts.CallingNumber.class)
                        .verifiedAt())
                .isNull();
    }

    @Test
    void readsRanges() {
        var declared = example("calling-range-declared").as(OperatorFacts.CallingRange.class);
        var withdrawn = example("calling-range-withdrawn").as(OperatorFacts.CallingRange.class);

        assertDeclaredAndWithdrawn(declared, withdrawn);
        assertThat(ShownNumber.ofWritten(declared.first()).digits())
                .isLessThanOrEqualTo(ShownNumber.ofWritten(declared.last()).digits());
    }

    @Test
    void readsConflicts() {
        var raised = example("calling-number-conflict-raised").as(OperatorFacts.Conflict.class);
        var settled = example("calling-number-conflict-settled").as(OperatorFacts.Conflict.class);

        assertThat(raised.conflictId()).isNotNull().isEqualTo(settled.conflictId());
        assertThat(ShownNumber.ofWritten(raised.first())).isNotNull();
        assertThat(raised.settledAt()).isNull();
        assertThat(settled.settledAt()).isAfter(settled.raisedAt());
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
    }

    @Test
    void readsTeams() {
        var joined = example("team-member-joined").as(OperatorFacts.Member.class);
        var changed = example("team-member-role-changed").as(OperatorFacts.Member.class);
        var left = example("team-member-left").as(OperatorFacts.Member.class);

        assertThat(joined.memberId()).isNotNull().isEqualTo(changed.memberId()).isEqualTo(left.memberId());
        assertThat(joined.operatorId()).isNotNull().isEqualTo(left.operatorId());
        assertThat(joined.subject()).isNotBlank().isEqualTo(changed.subject());
        assertThat(joined.role()).isEqualTo("VIEWER");
        assertThat(changed.role()).isEqualTo("COMPLIANCE");
        assertThat(left.subject()).isNull();
        assertThat(left.role()).isNull();
    }
}
