package it.opposizioni.complaint.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.Examples;
import it.opposizioni.complaint.evidence.RegistrationStatement.Status;
import it.opposizioni.kit.inbox.ReceivedEvent;
import org.junit.jupiter.api.Test;

/** What the two sources promise to state is what we read. */
class StatementsContractTest {

    private static ReceivedEvent example(String publisher, String name, String type) {
        ReceivedEvent event = Examples.of(publisher, name);
        assertThat(event.type()).isEqualTo(type);
        return event;
    }

    @Test
    void readsWhatTheRegisterStates() {
        ReceivedEvent event = example("registry-service", "registration-stated", RegistrationStatement.TYPE);
        RegistrationStatement said = event.as(RegistrationStatement.class);

        assertThat(said.complaintId()).isNotNull();
        assertThat(said.statedAt()).isNotNull();
        assertThat(said.calls()).isNotEmpty().allSatisfy(call -> {
            assertThat(call.callId()).isNotNull();
            assertThat(call.status()).isNotNull();
        });
        assertThat(said.calls()).anySatisfy(call -> {
            assertThat(call.status()).isEqualTo(Status.ACTIVE);
            assertThat(call.heldByReporter()).isTrue();
            assertThat(call.oppositionId()).isNotNull();
            assertThat(call.effectiveFrom()).isBefore(call.activeFrom());
            assertThat(call.consentsRevokedAsOf()).isNotNull();
        });
    }

    @Test
    void readsWhatTheOperatorsRecordsState() {
        ReceivedEvent event = example("operator-service", "caller-stated", CallerStatement.TYPE);
        CallerStatement said = event.as(CallerStatement.class);

        assertThat(said.complaintId()).isNotNull();
        assertThat(said.statedAt()).isNotNull();
        assertThat(said.calls()).isNotEmpty();
        CallerStatement.StatedCall call = said.calls().getFirst();
        assertThat(call.declaredBy().getFirst().name()).isNotBlank();
        assertThat(call.declaredBy().getFirst().isSuspended()).isFalse();
        assertThat(call.declaredBy().getFirst().declaredFrom()).isNotNull();
        assertThat(call.principals().getFirst().name()).isNotBlank();
        assertThat(call.principals().getFirst().from()).isNotNull();
        assertThat(call.declaredBy().getFirst().callsForOthers()).isTrue();
        assertThat(call.consultations().getFirst().operatorName()).isNotBlank();
        assertThat(call.consultations().getFirst().isForCalls()).isTrue();
        assertThat(call.consultations().getFirst().answer()).isEqualTo(CallerStatement.Answer.OPPOSED);
        assertThat(call.consultations().getFirst().principalOrSelf())
                .isEqualTo(call.principals().getFirst().operatorId());
        assertThat(call.consultations().getFirst().receiptCode()).hasSize(16);
        assertThat(call.consultations().getFirst().sealedAt())
                .isBefore(call.consultations().getFirst().validUntil());
    }
}
