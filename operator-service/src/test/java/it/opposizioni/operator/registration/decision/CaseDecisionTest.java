package it.opposizioni.operator.registration.decision;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.OutboxEvents;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.registration.decision.CaseDecided.Measure;
import it.opposizioni.operator.team.TeamMembers;
import it.opposizioni.operator.team.TeamRole;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the regulator decides about cases suspends and reinstates operators: once, and in any order of arrival. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CaseDecisionTest extends OperatorServiceTest {

    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(2, 2);
    private static final Instant DAY = Instant.parse("2026-11-25T10:00:00Z");

    @Inject
    CaseDecisions cases;

    @Inject
    EventProbe probe;

    @Inject
    TeamMembers members;

    @BeforeEach
    void anOperator() {
        market.approved(Market.ACME, "Acme Energia S.p.A.");
    }

    private void decided(UUID caseId, Measure measure, int day) {
        QuarkusTransaction.requiringNew()
                .run(() -> cases.apply(
                        new CaseDecided(
                                caseId,
                                Market.ACME,
                                measure,
                                "provvedimento " + day,
                                DAY.plus(Duration.ofDays(day)),
                                null,
                                null,
                                null),
                        FactNumber.NONE));
    }

    private void upheld(UUID caseId, int day, String... measures) {
        String code = "FAS-2026-AAAA-000" + day;
        QuarkusTransaction.requiringNew()
                .run(() -> cases.apply(
                        new CaseDecided(
                                caseId,
                                Market.ACME,
                                List.of(measures).contains("SUSPENSION") ? Measure.SUSPENSION : Measure.NONE,
                                "Decisione dell'autorità sul fascicolo " + code,
                                DAY.plus(Duration.ofDays(day)),
                                code,
                                "UPHELD",
                                List.of(measures)),
                        FactNumber.NONE));
    }

    private ValidatableResponse seenBy(RequestSpecification who) {
        return who.get("/v1/operators/" + Market.ACME).then().statusCode(200);
    }

    private String state() {
        return market.value("select state from operator");
    }

    @Test
    void itComesByTheBrokerAndTwiceIsOnce() {
        EventProbe.Event event = EventProbe.Event.of(
                CaseDecided.TYPE, FIRST.toString(), 1, Contracts.exampleOf("complaint-service", "case-decided"));
        probe.publish("complaint.events", event);
        probe.publish("complaint.events", event);
        await().until(() -> "SUSPENDED".equals(state()));
        market.registrar()
                .get("/v1/operators/" + Market.ACME)
                .then()
                .body("stateReason", equalTo("Decisione dell’autorità sul fascicolo FAS-2026-7K3M-Q9XD"));
        assertThat(market.events("operator-suspended")).hasSize(1);
        assertThat(market.events("case-decision-received")).hasSize(1);
    }

    @Test
    void theOperatorIsToldWhateverTheOutcomeAndSoAreItsPeopleWhoMayAnswer() {
        members.join(Market.ACME, "carla@acme.example", TeamRole.COMPLIANCE);
        members.join(Market.ACME, "vito@acme.example", TeamRole.VIEWER);
        upheld(FIRST, 1, "REPRIMAND", "FINE_PROPOSED");
        upheld(FIRST, 1, "REPRIMAND", "FINE_PROPOSED");
        upheld(SECOND, 2, "REPRIMAND");

        List<OutboxEvents.Emitted> told = market.events("case-decision-received");
        assertThat(told).hasSize(2);
        told.forEach(each -> Contracts.assertFits("case-decision-received", each.data()));
        JsonNode fined = told.getFirst().data();
        assertThat(fined.path("code").asText()).isEqualTo("FAS-2026-AAAA-0001");
        assertThat(fined.path("outcome").asText()).isEqualTo("UPHELD");
        assertThat(fined.path("measures").toString()).isEqualTo("[\"REPRIMAND\",\"FINE_PROPOSED\"]");
        assertThat(fined.path("surchargeUntil").asText()).isEqualTo("2031-11-26");
        assertThat(fined.path("colleagues").toString())
                .contains("carla@acme.example")
                .doesNotContain("vito@acme.example");
        assertThat(told.getLast().data().path("surchargeUntil").isNull()).isTrue();
    }

    @Test
    void whoWasFinedPaysASurchargeForFiveYearsAndSeesItAsTheRegistrarDoes() {
        clock.set(DAY.plus(Duration.ofDays(2)));
        seenBy(market.operator(Market.ACME)).body("surcharge", nullValue());
        upheld(FIRST, 1, "FINE_PROPOSED");
        upheld(SECOND, 2, "REPRIMAND");

        for (RequestSpecification who : List.of(market.operator(Market.ACME), market.registrar())) {
            seenBy(who)
                    .body("state", equalTo("ACTIVE"))
                    .body("surcharge.percent", equalTo(10))
                    .body("surcharge.caseId", equalTo(FIRST.toString()))
                    .body("surcharge.code", equalTo("FAS-2026-AAAA-0001"))
                    .body("surcharge.from", equalTo("2026-11-26"))
                    .body("surcharge.until", equalTo("2031-11-26"));
        }
        clock.set(Instant.parse("2031-11-26T22:59:59Z"));
        seenBy(market.registrar()).body("surcharge.until", equalTo("2031-11-26"));
        clock.set(Instant.parse("2031-11-26T23:00:00Z"));
        seenBy(market.registrar()).body("surcharge", nullValue());
    }

    @Test
    void theEndOfASuspensionLeavesTheFineAndALaterDecisionOnTheCaseDoesNot() {
        clock.set(DAY.plus(Duration.ofDays(2)));
        upheld(FIRST, 1, "FINE_PROPOSED", "SUSPENSION");
        assertThat(state()).isEqualTo("SUSPENDED");
        market.as("garante", Role.REGULATOR)
                .body(Map.of("reason", "chiarito"))
                .post("/v1/operators/" + Market.ACME + "/reinstatement")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("surcharge.from", equalTo("2026-11-26"));

        upheld(FIRST, 3, "REPRIMAND");
        seenBy(market.registrar()).body("surcharge", nullValue());
    }

    @Test
    void whyItIsSuspendedIsSaidInTheReadersLanguage() {
        upheld(FIRST, 1, "SUSPENSION");
        String english = "The authority’s decision on case FAS-2026-AAAA-0001";
        seenBy(market.operator(Market.ACME).header("Accept-Language", "en")).body("stateReason", equalTo(english));
        market.operator(Market.ACME)
                .header("Accept-Language", "en")
                .get("/v1/operators/me")
                .then()
                .body("stateReason", equalTo(english));
        market.registrar()
                .header("Accept-Language", "en")
                .get("/v1/operators/" + Market.ACME + "/history")
                .then()
                .body("items[0].reason", equalTo(english));
        market.operator(Market.ACME)
                .header("Accept-Language", "en")
                .body(Map.of("number", "+390212345678"))
                .post("/v1/calling-numbers")
                .then()
                .statusCode(403)
                .body("detail", equalTo("The operator is suspended. Reason: " + english));
        seenBy(market.registrar())
                .body("stateReason", equalTo("Decisione dell’autorità sul fascicolo FAS-2026-AAAA-0001"));
    }

    @Test
    void theNewestDecisionOfACaseCountsInAnyOrderOfArrival() {
        record Decision(Measure measure, int day) {}
        List<Decision> life = List.of(
                new Decision(Measure.SUSPENSION, 1),
                new Decision(Measure.REINSTATEMENT, 2),
                new Decision(Measure.SUSPENSION, 3),
                new Decision(Measure.NONE, 4));
        for (int seed = 0; seed < 30; seed++) {
            UUID caseId = UUID.randomUUID();
            List<Decision> shuffled = new ArrayList<>();
            Collections.nCopies(2, life).forEach(shuffled::addAll);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(d -> decided(caseId, d.measure(), d.day()));
            assertThat(state()).as("seed " + seed).isEqualTo("ACTIVE");
        }
        decided(FIRST, Measure.REINSTATEMENT, 2);
        decided(FIRST, Measure.SUSPENSION, 1);
        assertThat(state()).as("an older decision that comes later").isEqualTo("ACTIVE");
        decided(FIRST, Measure.SUSPENSION, 3);
        assertThat(state()).isEqualTo("SUSPENDED");
    }

    @Test
    void anOperatorIsSuspendedWhileAnyCaseAsksForIt() {
        decided(FIRST, Measure.SUSPENSION, 1);
        decided(SECOND, Measure.SUSPENSION, 2);
        decided(FIRST, Measure.REINSTATEMENT, 3);
        assertThat(state()).isEqualTo("SUSPENDED");
        decided(SECOND, Measure.REINSTATEMENT, 4);
        assertThat(state()).isEqualTo("ACTIVE");
    }

    /** Else it would be suspended instead, and the end of the case would give it twelve new months. */
    @Test
    void aLapsedRegistrationIsNeitherSuspendedNorReinstated() {
        clock.set(Instant.parse(market.value(
                "select to_char(lapses_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')" + " from operator")));
        decided(FIRST, Measure.SUSPENSION, 1);
        assertThat(state()).isEqualTo("LAPSED");
        assertThat(market.events("operator-lapsed")).hasSize(1);
        assertThat(market.events("operator-suspended")).isEmpty();
        decided(FIRST, Measure.REINSTATEMENT, 2);
        assertThat(state()).isEqualTo("LAPSED");
        assertThat(market.events("operator-reinstated")).isEmpty();
    }

    @Test
    void whatAnOperatorSaysOfItselfMeanwhileDoesNotKeepItSuspended() {
        decided(FIRST, Measure.SUSPENSION, 1);
        market.operator(Market.ACME)
                .body(Map.of("seat", "Via Nuova 1, Milano", "contact", "dpo@acme.example"))
                .put("/v1/operators/" + Market.ACME + "/sections/COMPANY")
                .then()
                .statusCode(200);
        assertThat(market.events("operator-changed")).hasSize(1);
        decided(FIRST, Measure.REINSTATEMENT, 2);
        assertThat(state()).isEqualTo("ACTIVE");
    }

    @Test
    void theEndOfACaseDoesNotLiftWhatTheRegistrarSuspended() {
        market.decide(Market.ACME, "suspension", "documenti scaduti").then().statusCode(200);
        decided(FIRST, Measure.SUSPENSION, 1);
        decided(FIRST, Measure.REINSTATEMENT, 2);
        assertThat(state()).isEqualTo("SUSPENDED");
    }

    @Test
    void theRegistrarDoesNotLiftWhatTheRegulatorSuspended() {
        decided(FIRST, Measure.SUSPENSION, 1);
        market.decide(Market.ACME, "reinstatement", "chiarito")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:regulators-suspension"));
        market.as("garante", Role.REGULATOR)
                .body(Map.of("reason", "chiarito"))
                .post("/v1/operators/" + Market.ACME + "/reinstatement")
                .then()
                .statusCode(200);
        assertThat(state()).isEqualTo("ACTIVE");
    }

    @Test
    void aSuspensionThatComesBeforeTheRegistrationKeepsItFromBeingApproved() {
        QuarkusTransaction.requiringNew()
                .run(() -> cases.apply(
                        new CaseDecided(FIRST, Market.BETA, Measure.SUSPENSION, "provvedimento", DAY, null, null, null),
                        FactNumber.NONE));
        market.apply(Market.BETA, "Beta").then().statusCode(201);
        market.decide(Market.BETA, "approval", "in ordine").then().statusCode(409);
    }
}
