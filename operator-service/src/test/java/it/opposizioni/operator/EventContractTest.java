package it.opposizioni.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.registration.decision.CaseDecided;
import it.opposizioni.operator.registration.decision.CaseDecisions;
import it.opposizioni.operator.team.TeamMembers;
import it.opposizioni.operator.team.TeamRole;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is really sent is what src/main/contracts says. {@code caller-stated}, delays and obligations are held to theirs by their own tests. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class EventContractTest extends OperatorServiceTest {

    private static final String NUMBER = "+390212345678";

    @Inject
    TeamMembers members;

    @Inject
    EventProbe probe;

    @Inject
    CaseDecisions cases;

    private void verify(String declaration) {
        String proofs = "/v1/calling-numbers/" + declaration + "/proofs";
        String proof = market.operator(Market.SQUILLO)
                .body(Map.of("channel", "VOICE"))
                .post(proofs)
                .path("id");
        String code = market.events("calling-number-code-issued")
                .getLast()
                .data()
                .path("code")
                .asText();
        market.operator(Market.SQUILLO)
                .body(Map.of("code", code))
                .post(proofs + "/" + proof + "/confirmation")
                .then()
                .statusCode(200);
    }

    @Test
    void everyExampleFitsItsSchema() throws IOException {
        assertThat(Contracts.ownNames()).hasSizeGreaterThan(15);
        Contracts.assertOwnExamplesFit();
    }

    @Test
    void everyEventThatIsSentFitsItsSchema() throws IOException {
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        market.approved(Market.SQUILLO, "Squillo Contact S.r.l.");
        market.decide(Market.ACME, "suspension", "indagine").then().statusCode(200);
        market.operator(Market.ACME)
                .body(Map.of("seat", "Via Nuova 1, Milano", "contact", "dpo@acme.example"))
                .put("/v1/operators/" + Market.ACME + "/sections/COMPANY")
                .then()
                .statusCode(200);
        market.decide(Market.ACME, "reinstatement", "chiarito").then().statusCode(200);
        market.declare(Market.SQUILLO, NUMBER).then().statusCode(201);
        verify(market.value("select id from calling_number"));
        String mandate = market.proposed(Market.ACME, Market.SQUILLO, NUMBER, "2026-11-25");
        market.acceptMandate(Market.SQUILLO, mandate);
        market.operator(Market.SQUILLO)
                .body(Map.of("first", "+390298760000", "last", "+390298760099"))
                .post("/v1/calling-numbers");
        market.declare(Market.ACME, "+390298760050").then().body("state", equalTo("CONFLICT"));
        market.registrar()
                .body(Map.of("inFavourOf", Market.ACME, "reason", "contratto esibito"))
                .post("/v1/calling-number-conflicts/" + market.value("select id from calling_number_conflict")
                        + "/settlement")
                .then()
                .statusCode(200);
        market.operator(Market.SQUILLO).post("/v1/mandates/" + mandate + "/end");
        market.operator(Market.SQUILLO).delete("/v1/calling-numbers/" + NUMBER);
        String campaign = market.campaign(Market.ACME);
        market.consult(Market.ACME, campaign, "+393331234567\n");
        market.consult(Market.ACME, campaign, "nessun numero\n").then().statusCode(422);
        for (String action : List.of("opening", "closure")) {
            market.operator(Market.ACME)
                    .post("/v1/campaigns/" + campaign + "/" + action)
                    .then()
                    .statusCode(200);
        }
        market.decide(Market.SQUILLO, "revocation", "gravi violazioni").then().statusCode(200);
        market.apply(Market.DELTA, "Delta Vendite S.r.l.").then().statusCode(201);
        market.registrar()
                .body(Map.of("reasons", List.of(Map.of("section", "COMPANY", "reason", "Manca la sede."))))
                .post("/v1/operators/" + Market.DELTA + "/return")
                .then()
                .statusCode(200);
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        market.execute(
                "update operator set lapses_at = lapses_at - interval '13 months' where id = '" + Market.BETA + "'");
        market.operator(Market.BETA)
                .body(Map.of("pec", "beta@pec.example"))
                .put("/v1/operators/" + Market.BETA + "/sections/PEC")
                .then()
                .statusCode(200);

        market.operator(Market.ACME)
                .body(Map.of("seat", "Via Nuova 1, Milano", "contact", "privacy@example.it"))
                .put("/v1/operators/" + Market.ACME + "/sections/COMPANY")
                .then()
                .statusCode(200);

        for (String email : List.of("carla@acme.example", "ugo@acme.example")) {
            members.invite(Market.ACME, email, TeamRole.VIEWER).then().statusCode(201);
        }
        members.person("carla@casa.example")
                .body(Map.of("secret", members.secretTo("carla@acme.example")))
                .post("/v1/invitations/opening/code")
                .then()
                .statusCode(202);
        members.accept(members.person("carla@acme.example"), members.secretTo("carla@acme.example"))
                .then()
                .statusCode(200);
        members.person("ugo@acme.example")
                .body(Map.of("secret", members.secretTo("ugo@acme.example")))
                .post("/v1/invitations/decline")
                .then()
                .statusCode(204);

        String carla = market.operator(Market.ACME).get("/v1/team").path("items.find { it.role == 'VIEWER' }.id");
        market.operator(Market.ACME)
                .body(Map.of("role", TeamRole.COMPLIANCE))
                .patch("/v1/team/" + carla)
                .then()
                .statusCode(200);
        market.operator(Market.ACME).delete("/v1/team/" + carla).then().statusCode(204);

        QuarkusTransaction.requiringNew()
                .run(() -> cases.apply(
                        new CaseDecided(
                                new UUID(1, 1),
                                Market.ACME,
                                CaseDecided.Measure.NONE,
                                "provvedimento",
                                Instant.parse("2026-11-25T10:00:00Z"),
                                "FAS-2026-7K3M-Q9XD",
                                "UPHELD",
                                List.of("FINE_PROPOSED")),
                        FactNumber.NONE));

        Set<String> sent = Contracts.assertFit(market.events());
        Set<String> expected = new HashSet<>(Contracts.ownNames());
        expected.removeAll(Set.of(
                "answers-stated",
                "caller-stated",
                "consultation-delayed",
                "obligation-reminder-due",
                "obligation-missed"));
        assertThat(sent).isEqualTo(expected);
    }

    @Test
    void theBrokerCarriesThemWithTheirAttributes() {
        try (EventProbe.Listener complaints = probe.listen("complaint-service", "operator.events")) {
            market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
            EventProbe.Event event =
                    complaints.next("it.opposizioni.operator.operator-approved.v1", Market.BETA.toString());
            assertThat(event.aggregateVersion()).isEqualTo(2);
            Contracts.assertFits("operator-approved", event.data());
        }
    }
}
