package it.opposizioni.bench.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.bench.DocumentedCommands;
import it.opposizioni.bench.drill.DrillOptions.Scenario;
import it.opposizioni.bench.kills.Control;
import it.opposizioni.local.Variation.MessageBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrillOptionsTest {

    @Test
    void withoutOneAllScenariosAreRehearsedThatNeedNoOtherRelease() {
        assertThat(DrillOptions.of())
                .isEqualTo(new DrillOptions(
                        EnumSet.complementOf(EnumSet.of(Scenario.UPGRADE)),
                        MessageBroker.ARTEMIS,
                        false,
                        List.of(Duration.ofSeconds(45), Duration.ofMinutes(5)),
                        20220727,
                        1,
                        Optional.empty(),
                        0,
                        Optional.empty()));
    }

    @Test
    void scenariosBrokerAndLengthAreChosen() {
        assertThat(DrillOptions.of("restarts", "--broker", "rabbitmq", "--quick", "backups"))
                .isEqualTo(new DrillOptions(
                        Set.of(Scenario.RESTARTS, Scenario.BACKUPS),
                        MessageBroker.RABBITMQ,
                        true,
                        List.of(Duration.ofSeconds(45)),
                        20220727,
                        1,
                        Optional.empty(),
                        0,
                        Optional.empty()));
    }

    @Test
    void oneLengthCanBeChosen() {
        assertThat(DrillOptions.of("--away", "300").away()).containsExactly(Duration.ofMinutes(5));
        assertThatThrownBy(() -> DrillOptions.of("--away", "long")).hasMessageContaining("--away");
    }

    @Test
    void copiesCanBeChosen() {
        assertThat(DrillOptions.of("kills", "--replicas", "3").replicas()).isEqualTo(3);
        assertThatThrownBy(() -> DrillOptions.of("--replicas", "9")).hasMessageContaining("--replicas");
    }

    @Test
    void theRegisterCanHaveNumbersBefore() {
        assertThat(DrillOptions.of("archive", "--numbers", "1000").numbers()).isEqualTo(992);
        assertThatThrownBy(() -> DrillOptions.of("--numbers", "200000000")).hasMessageContaining("--numbers");
    }

    @Test
    void anUpgradeNeedsTheReleaseBefore() {
        assertThat(DrillOptions.of("upgrade", "--from", "/release").from()).hasValue(Path.of("/release"));
        assertThat(DrillOptions.of("--from", "/release").scenarios()).containsExactlyInAnyOrder(Scenario.values());
        assertThatThrownBy(() -> DrillOptions.of("upgrade")).hasMessageContaining("--from");
    }

    @Test
    void aProtectionCanBeTakenAwayFromKillsAlone() {
        assertThat(DrillOptions.of("kills", "--short", "--without", "dead-letters"))
                .extracting(DrillOptions::quick, DrillOptions::without)
                .containsExactly(true, Optional.of(Control.DEAD_LETTERS));
        assertThatThrownBy(() -> DrillOptions.of("--without", "inbox")).hasMessageContaining("--without");
        assertThatThrownBy(() -> DrillOptions.of("kills", "--without", "luck")).hasMessageContaining("luck");
    }

    /** As pages tell people to type it. */
    @Test
    void whatIsDocumentedIsUnderstood() {
        List<String[]> documented = DocumentedCommands.of("deploy/drill");
        assertThat(documented)
                .isNotEmpty()
                .allSatisfy(arguments ->
                        assertThatCode(() -> DrillOptions.of(arguments)).doesNotThrowAnyException());
    }

    @Test
    void everyScenarioIsInItsTable() throws IOException {
        String page = Files.readString(Path.of("../README.md"));
        for (Scenario scenario : Scenario.values()) {
            String name = scenario.name().toLowerCase(Locale.ROOT);
            assertThat(page).contains("\n| `" + name + "` | ");
            assertThat(DrillOptions.USAGE).contains("[" + name + "]").contains("\n  " + name + " ");
        }
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        assertThatThrownBy(() -> DrillOptions.of("floods")).hasMessageContaining("floods");
        assertThatThrownBy(() -> DrillOptions.of("--broker")).isInstanceOf(IllegalArgumentException.class);
    }
}
