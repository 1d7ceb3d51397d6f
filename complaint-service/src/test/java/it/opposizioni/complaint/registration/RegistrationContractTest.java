package it.opposizioni.complaint.registration;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.Examples;
import it.opposizioni.complaint.registration.StatedRegistration.Changes;
import it.opposizioni.complaint.registration.StatedRegistration.Exempted;
import it.opposizioni.complaint.registration.StatedRegistration.OppositionChange;
import org.junit.jupiter.api.Test;

/** What the register promises to state of the time around the calls is what we read. */
class RegistrationContractTest {

    private static StatedRegistration example() {
        return Examples.of("registry-service", "registration-stated").as(StatedRegistration.class);
    }

    @Test
    void readsWhatChangedAroundTheCalls() {
        Changes changes = example().changes();
        assertThat(changes.from()).isBefore(example().calls().getLast().at());
        assertThat(changes.oppositions()).extracting(OppositionChange::change).containsExactly("ENTERED", "WITHDRAWN");
        assertThat(changes.oppositions()).allSatisfy(change -> {
            assertThat(change.oppositionId()).isNotNull();
            assertThat(change.recordedAt()).isAfterOrEqualTo(change.at());
        });
        Exempted exempted = changes.exemptions().getFirst();
        assertThat(exempted.operatorId()).isNotNull();
        assertThat(exempted.endedAt()).isBefore(exempted.until());
        assertThat(example().calls().getFirst().exemptions().getFirst().exemptionId())
                .isEqualTo(exempted.exemptionId());
    }
}
