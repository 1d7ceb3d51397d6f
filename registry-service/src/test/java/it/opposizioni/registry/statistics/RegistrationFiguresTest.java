package it.opposizioni.registry.statistics;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.systemstate.Figure;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationFiguresTest extends RegistryTest {

    @Inject
    RegistrationFigures figures;

    @Test
    void whatPeopleHaveRegisteredInTheLastMinuteIsCountedAndNoImport() {
        clock.set(TestClock.BEGINNING);
        register.registered("giulia", NUMBER);
        clock.shift(Duration.ofSeconds(40));
        register.importLegacy("+390642986412\n+390642986413\n").then().statusCode(200);
        register.registered("marco", OTHER_NUMBER);
        clock.shift(Duration.ofSeconds(20));
        assertThat(counted()).isEqualTo(2);
        clock.shift(Duration.ofMillis(1));
        assertThat(counted()).isEqualTo(1);
        clock.shift(Duration.ofSeconds(40));
        assertThat(counted()).isZero();
    }

    private double counted() {
        Figure only = figures.figures(clock.instant()).getFirst();
        assertThat(only.name()).isEqualTo("registrations");
        return only.value().orElseThrow();
    }
}
