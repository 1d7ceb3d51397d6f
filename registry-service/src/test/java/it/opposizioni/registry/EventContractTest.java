package it.opposizioni.registry;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.RealParts;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.registry.activation.ActivationAnnouncer;
import it.opposizioni.registry.evidence.Complaints;
import it.opposizioni.registry.operatordirectory.Operators;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is really sent is what src/main/contracts says. */
@QuarkusTest
@WithTestResource(RealParts.class)
class EventContractTest {

    @Inject
    Register register;

    @Inject
    Complaints complaints;

    @Inject
    Operators operators;

    @Inject
    ActivationAnnouncer announcer;

    @Inject
    EventProbe probe;

    @Inject
    TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opposition-registered",
                "oppositions-carried-over",
                "opposition-activated",
                "opposition-withdrawn",
                "exemption-granted",
                "exemption-ended",
                "registration-recorded",
                "line-code-issued",
                "registration-stated"
            })
    void everyExampleFitsItsSchema(String name) {
        Contracts.assertFits(name, Contracts.ownExample(name));
    }

    @Test
    void everyEventThatTheRegisterSendsFitsItsSchema() {
        register.importLegacy("+390642986412\n").then().statusCode(201);
        String kept = register.register("giulia", NUMBER, "+390642986412")
                .then()
                .extract()
                .path("oppositions[0].id");
        register.citizen("giulia")
                .body(register.request(List.of(
                        register.line(OTHER_NUMBER, register.prove("giulia", OTHER_NUMBER), "TELEPHONE", "POST"))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201);
        register.registered("marco", OTHER_NUMBER);
        UUID operator = UUID.fromString("018f0000-0000-7000-8000-000000000001");
        operators.approved(operator, "Acme Energia S.p.A.");
        register.citizen("giulia")
                .body(Map.of("operatorId", operator.toString()))
                .post("/v1/oppositions/" + kept + "/exemptions")
                .then()
                .statusCode(201);
        clock.shift(Duration.ofDays(17));
        announcer.announceDue();
        register.citizen("giulia")
                .body(Map.of("proofId", register.prove("giulia", NUMBER)))
                .post("/v1/oppositions/" + kept + "/withdrawal")
                .then()
                .statusCode(200);
        complaints.file(
                "giulia", NUMBER, clock.instant().minus(Duration.ofDays(1)), Instant.parse("2020-01-01T00:00:00Z"));

        Set<String> sent = register.events().stream()
                .map(event -> {
                    String name = event.type().replaceAll("it\\.opposizioni\\.registry\\.(.*)\\.v1", "$1");
                    Contracts.assertFits(name, event.data());
                    return name;
                })
                .collect(Collectors.toSet());
        assertThat(sent)
                .containsExactlyInAnyOrder(
                        "opposition-registered",
                        "oppositions-carried-over",
                        "opposition-activated",
                        "opposition-withdrawn",
                        "exemption-granted",
                        "exemption-ended",
                        "registration-recorded",
                        "line-code-issued",
                        "registration-stated");
    }

    @Test
    void theBrokerCarriesThemWithTheirAttributes() {
        try (EventProbe.Listener operators = probe.listen("operator-service", "registry.events")) {
            String id = register.registered("giulia", NUMBER);
            // other tests of this broker may have left events behind
            EventProbe.Event event = operators.next("it.opposizioni.registry.opposition-registered.v1");
            while (!event.aggregateId().equals(id)) {
                event = operators.next("it.opposizioni.registry.opposition-registered.v1");
            }
            assertThat(event.aggregateVersion()).isEqualTo(1);
            Contracts.assertFits("opposition-registered", event.data());
        }
    }
}
