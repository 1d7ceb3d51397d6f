package it.opposizioni.registry;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static it.opposizioni.registry.operatordirectory.Operators.BETA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.recovery.TakingBack;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.activation.ActivationAnnouncer;
import it.opposizioni.registry.delegation.Delegations;
import it.opposizioni.registry.evidence.Complaints;
import it.opposizioni.registry.listrequest.ListRequests;
import it.opposizioni.registry.operatordirectory.Operators;
import it.opposizioni.registry.organisation.Organisations;
import it.opposizioni.registry.telcofeed.Feeds;
import it.opposizioni.registry.withoutaccount.Visitors;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is really sent is what src/main/contracts says. */
@QuarkusTest
class EventContractTest extends RegistryTest {

    @Inject
    Complaints complaints;

    @Inject
    Operators operators;

    @Inject
    ActivationAnnouncer announcer;

    @Inject
    EventProbe probe;

    @Inject
    Feeds feeds;

    @Inject
    TakingBack takingBack;

    @Inject
    Delegations people;

    @Inject
    Organisations organisations;

    @Inject
    ObjectMapper json;

    @Inject
    Visitors visitors;

    @Inject
    ListRequests lists;

    /** One that is accepted and ended, and one that is not wanted. */
    private void delegations() {
        people.giulia()
                .post("/v1/delegations/" + people.active() + "/end")
                .then()
                .statusCode(200);
        people.sara()
                .post("/v1/delegations/" + people.offered() + "/refusal")
                .then()
                .statusCode(200);
    }

    /** One that is confirmed, sends two lists and ends; and one that is refused. */
    private void organisations() {
        String acme = organisations.confirmed();
        organisations.recorded(acme, "333 123 4591\n");
        organisations.refuse(organisations.sent(acme, "333 123 4592\n"));
        lists.done(acme, "WITHDRAWAL", "333 123 4591\n");
        lists.refuse(lists.sent(acme, "WITHDRAWAL", "333 123 4591\n"));
        register.registrar()
                .body(Map.of("reason", "Ha un altro legale rappresentante."))
                .post("/v1/desk/organisations/" + acme + "/end")
                .then()
                .statusCode(200);
        register.registrar()
                .body(Map.of("reason", "La visura non riporta il suo nome."))
                .post("/v1/desk/organisations/" + organisations.asked() + "/refusal")
                .then()
                .statusCode(200);
    }

    /** As operator-service's copy has a number that this database has lost. */
    private void recover() {
        List<JsonNode> rows = List.of(json.valueToTree(Map.of(
                "number",
                393_331_000_001L,
                "oppositionId",
                UUID.randomUUID(),
                "version",
                3,
                "telephone",
                true,
                "post",
                true)));
        QuarkusTransaction.requiringNew().run(() -> takingBack.takeBack(rows, clock.instant()));
    }

    /** Somebody writes to the desk and asks to leave; a second registrar does not agree. */
    private void desk() {
        Map<String, Object> letter = register.deskEntry("+393331234599", "NREDAA80A41H501Q");
        register.registrar().body(letter).post("/v1/desk/oppositions").then().statusCode(201);
        String id = register.registrar()
                .body(letter)
                .post("/v1/desk/withdrawals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> partly = new HashMap<>(letter);
        partly.put("media", List.of("TELEPHONE"));
        register.registrar()
                .body(partly)
                .post("/v1/desk/medium-withdrawals")
                .then()
                .statusCode(201);
        register.secondRegistrar()
                .body(Map.of("reason", "Manca la firma."))
                .post("/v1/desk/requests/" + id + "/rejection")
                .then()
                .statusCode(200);
    }

    @Test
    void everyExampleFitsItsSchema() {
        Contracts.assertOwnExamplesFit();
    }

    @Test
    void everyEventThatTheRegisterSendsFitsItsSchema() {
        register.importLegacy("+390642986412\n").then().statusCode(200);
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
        register.citizen("giulia")
                .body(register.request(List.of(register.line(NUMBER, register.prove("giulia", NUMBER), "POST"))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201);
        register.registered("marco", OTHER_NUMBER);
        operators.approved(ACME, "Acme Energia S.p.A.");
        operators.approved(BETA, "Beta S.p.A.");
        String today = Rome.day(clock.instant()).toString();
        for (Map<String, ?> exempted :
                List.of(Map.of("operatorId", ACME), Map.of("operatorId", BETA, "until", today))) {
            register.citizen("giulia")
                    .body(exempted)
                    .post("/v1/oppositions/" + kept + "/exemptions")
                    .then()
                    .statusCode(201);
        }
        register.citizen("giulia")
                .post("/v1/oppositions/" + kept + "/recipients")
                .then()
                .statusCode(200);
        clock.shift(Duration.ofDays(32));
        announcer.announceDue();
        register.askMediumWithdrawal("giulia", NUMBER, kept, "POST").then().statusCode(200);
        register.citizen("giulia")
                .post("/v1/oppositions/" + kept + "/renewals")
                .then()
                .statusCode(200);
        register.askWithdrawal("giulia", NUMBER, kept).then().statusCode(200);
        register.citizen("giulia")
                .delete("/v1/oppositions/" + kept + "/withdrawal")
                .then()
                .statusCode(200);
        register.withdraw("giulia", NUMBER, kept);
        complaints.file(
                "giulia", NUMBER, clock.instant().minus(Duration.ofDays(1)), Instant.parse("2020-01-01T00:00:00Z"));

        desk();
        delegations();
        organisations();
        feeds.apply(Feeds.UNO, "1", "+390642986413,UNLISTED,2020-01-01\n");
        feeds.apply(Feeds.UNO, "2", "+390642986413,CEASED,2020-01-02\n");

        recover();
        for (String act : List.of("REGISTER", "RENEW", "REMOVE", "REGISTER", "REMOVE")) {
            register.callFor(act, "+393331000077").then().statusCode(200);
        }
        register.endRemovals();
        visitors.register("+393331000078");

        assertThat(Contracts.assertFit(register.events()))
                .isEqualTo(Contracts.ownNames())
                .containsExactlyInAnyOrder(
                        "answers-asked",
                        "delegation-accepted",
                        "delegation-declined",
                        "delegation-ended",
                        "delegation-offered",
                        "desk-request-recorded",
                        "desk-request-rejected",
                        "number-list-recorded",
                        "number-list-refused",
                        "list-request-sent",
                        "list-request-done",
                        "list-request-refused",
                        "representation-confirmed",
                        "representation-ended",
                        "representation-refused",
                        "opposition-registered",
                        "oppositions-carried-over",
                        "oppositions-reported",
                        "oppositions-ceased",
                        "opposition-media-changed",
                        "opposition-recovered",
                        "opposition-activated",
                        "opposition-post-activated",
                        "opposition-renewed",
                        "opposition-withdrawal-asked",
                        "opposition-medium-withdrawal-asked",
                        "opposition-withdrawal-undone",
                        "opposition-withdrawn",
                        "exemption-granted",
                        "exemption-ended",
                        "exemption-expired",
                        "registration-recorded",
                        "line-code-issued",
                        "email-code-issued",
                        "management-code-issued",
                        "registration-stated");
    }

    @Test
    void theBrokerCarriesThemWithTheirAttributes() {
        try (EventProbe.Listener operators = probe.listen("operator-service", "registry.events")) {
            String id = register.registered("giulia", NUMBER);
            EventProbe.Event event = operators.next("it.opposizioni.registry.opposition-registered.v1", id);
            assertThat(event.aggregateVersion()).isEqualTo(1);
            Contracts.assertFits("opposition-registered", event.data());
        }
    }
}
