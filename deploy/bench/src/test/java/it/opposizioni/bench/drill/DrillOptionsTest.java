package it.opposizioni.bench.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.bench.drill.DrillOptions.Scenario;
import it.opposizioni.local.Variation.MessageBroker;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrillOptionsTest {

    @Test
    void withoutOneAllScenariosAreRehearsed() {
        assertThat(DrillOptions.of())
                .isEqualTo(new DrillOptions(Set.of(Scenario.values()), MessageBroker.ARTEMIS, false));
    }

    @Test
    void scenariosBrokerAndLengthAreChosen() {
        assertThat(DrillOptions.of("restarts", "--broker", "rabbitmq", "--quick", "backups"))
                .isEqualTo(new DrillOptions(Set.of(Scenario.RESTARTS, Scenario.BACKUPS), MessageBroker.RABBITMQ, true));
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        assertThatThrownBy(() -> DrillOptions.of("floods")).hasMessageContaining("floods");
        assertThatThrownBy(() -> DrillOptions.of("--broker")).isInstanceOf(IllegalArgumentException.class);
    }
}
