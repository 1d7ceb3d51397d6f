package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.OutboxEvents;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A case from its complaints to its decision. */
@QuarkusTest
class CaseResourceTest extends CaseScenario {

    private static final String DECIDED = "it.opposizioni.complaint.case-decided.v1";

    @Inject
    OutboxEvents outbox;

    @Inject
    Jdbc jdbc;

    @Test
    void fivePeopleOpenACaseAndLaterOnesJoinIt() {
        for (int i = 0; i < 4; i++) {
            complaints.strong(somebody());
        }
        gathering.gather();
        assertThat(cases("").getList("items")).isEmpty();

        complaints.strong(somebody());
        complaints.undeclared(somebody(), "06 9999 9999");
        gathering.gather();
        anna().get("/v1/cases")
                .then()
                .body("items.name", contains(GatheredComplaints.SQUILLO_NAME))
                .body("items[0].operatorId", equalTo(GatheredComplaints.SQUILLO.toString()))
                .body("items[0].number", nullValue())
                .body("items[0].code", matchesPattern("FAS-2026-[0-9A-Z]{4}-[0-9A-Z]{4}"))
                .body("items[0].stage", equalTo("OPEN"))
                .body("items[0].version", equalTo(1))
                .body("items[0].dueOn", equalTo("2026-12-02"))
                .body("items[0].complaints.all", equalTo(5))
                .body("items[0].complaints.b", equalTo(5));

        clock.set(NOW.plus(Duration.ofDays(30)));
        String late = complaints.strong(somebody());
        gathering.gather();
        String id = onlyCase();
        assertThat(show(id).getLong("summary.complaints.all")).isEqualTo(6);
        assertThat(show(id).getList("history.act")).containsExactly("OPEN", "GATHER");
        garante()
                .get("/v1/complaints?case=" + id)
                .then()
                .body("items", hasSize(6))
                .body("items[0].id", equalTo(late))
                .body("items[0].accused.name", equalTo(GatheredComplaints.SQUILLO_NAME))
                .body("items[0].accused.grade", equalTo("B"))
                .body("items[0].accused.caseId", equalTo(id));
    }

    @Test
    void anUndeclaredNumberHasACaseThatSanctionsNobody() {
        for (int i = 0; i < 5; i++) {
            complaints.undeclared(somebody(), "06 9999 9999");
        }
        gathering.gather();
        String id = onlyCase();
        assertThat(show(id).getString("summary.number")).isEqualTo("+390699999999");
        done(anna(), id, "assignment", "");
        act(anna(), id, "information-request", "\"question\": \"Chi siete?\", ")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:case-without-operator"));
        act(anna(), id, "proposal", "\"decision\": " + UPHELD + ", ")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:case-without-operator"));
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        done(bruno(), id, "approval", "");
        assertThat(outbox.ofType(DECIDED)).isEmpty();
    }

    @Test
    void goesToItsDecisionByTwoPeopleAndItsComplaintsFollow() {
        List<String> filed = fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        followUp.follow();
        assertThat(filed.stream().map(CaseScenario::stageOf)).containsOnly("TAKEN_IN_CHARGE");

        done(anna(), id, "information-request", "\"question\": \"Mandate le registrazioni.\", ");
        act(anna(), id, "hearing", "\"on\": \"2026-12-28\", ")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:case-reply-still-possible"));
        done(anna(), id, "reply", "\"reply\": \"Non ne abbiamo.\", ");
        act(anna(), id, "proposal", "\"decision\": " + UPHELD + ", ")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:case-not-heard"));
        act(anna(), id, "hearing", "\"on\": \"2026-12-24\", ")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/on"))
                .body("errors.code", contains("TOO_SOON"))
                .body("errors.detail[0]", containsString("28/12/2026"));
        act(anna(), id, "hearing", "\"on\": \"2027-01-06\", ")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/on"))
                .body("errors.code", contains("DAY_OFF"))
                .body("errors.detail[0]", containsString("07/01/2027"));
        done(anna(), id, "hearing", "\"on\": \"2026-12-29\", ");
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", ");
        clock.set(NOW.plus(Duration.ofDays(34)));
        done(anna(), id, "proposal", "\"decision\": " + UPHELD + ", ");
        assertThat(show(id).getBoolean("proposedByMe")).isTrue();
        assertThat(show(id).getList("possibleActs")).containsExactly("RETURN");
        act(anna(), id, "approval", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:case-needs-second-person"))
                .body("detail", not(equalTo("")));
        assertThat(outbox.ofType(DECIDED)).isEmpty();
        assertThat(show(id).getString("summary.outcome"))
                .as("it may be given back")
                .isNull();

        done(bruno(), id, "approval", "");
        followUp.follow();
        assertThat(show(id).getString("summary.outcome")).isEqualTo("UPHELD");
        assertThat(filed.stream().map(CaseScenario::stageOf)).containsOnly("CLOSED_UPHELD");
        assertThat(garante()
                        .get("/v1/complaints/{id}", filed.getFirst())
                        .jsonPath()
                        .getString("timeline[-1].reason"))
                .isEqualTo("Il tuo numero era protetto: la chiamata non era permessa.");
        assertThat(outbox.ofType(DECIDED)).singleElement().satisfies(event -> {
            Contracts.assertFits("case-decided", event.data());
            assertThat(event.aggregateId()).isEqualTo(id);
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.data().get("measure").asText()).isEqualTo("SUSPENSION");
            assertThat(event.data().get("operatorId").asText()).isEqualTo(GatheredComplaints.SQUILLO.toString());
        });
        anna().get("/v1/cases/{id}", id)
                .then()
                .body("summary.stage", equalTo("DECIDED"))
                .body("summary.dueOn", nullValue())
                .body("decision.outcome", equalTo("UPHELD"))
                .body(
                        "history.act",
                        contains(
                                "OPEN",
                                "ASSIGN",
                                "REQUEST_INFORMATION",
                                "RECORD_REPLY",
                                "HEAR",
                                "HEAR",
                                "PROPOSE",
                                "APPROVE"))
                .body("history[0].by", nullValue())
                .body("history[7].by.subject", equalTo("bruno"))
                .body("history[7].by.me", equalTo(false))
                .body("history[2].note", equalTo("Mandate le registrazioni."))
                .body("possibleActs", empty());
        // without a stage only what is not over
        assertThat(cases("").getList("items")).isEmpty();
        assertThat(cases("?stage=DECIDED").getList("items.id")).isEqualTo(List.of(id));
    }

    @Test
    void whatIsReturnedSaysWhyAndGoesOn() {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        act(bruno(), id, "return", "\"reason\": \" \", ")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        done(bruno(), id, "return", "\"reason\": \"Mancano le registrazioni.\", ");
        assertThat(show(id).getString("summary.stage")).isEqualTo("ASSIGNED");
        assertThat(show(id).getString("history[-1].note")).isEqualTo("Mancano le registrazioni.");
        done(bruno(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        done(anna(), id, "approval", "");
    }

    @Test
    void ofTwoOfficialsAtOnceOneActsAndTheOtherIsTold() throws Exception {
        fiveAgainstSquillo();
        String id = onlyCase();
        long version = show(id).getLong("version");
        Callable<Integer> act =
                () -> post(bruno(), id, "assignment", "\"version\": " + version).statusCode();
        try (ExecutorService officials = Executors.newFixedThreadPool(4)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : officials.invokeAll(List.of(act, act, act, act))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
        }
        post(anna(), id, "assignment", "\"version\": " + version)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:case-changed"));
        assertThat(show(id).getString("summary.assignee.subject")).isEqualTo("bruno");
    }

    @Test
    void theSameKeyActsOnce() {
        fiveAgainstSquillo();
        String id = onlyCase();
        String body = "{\"version\": %d}".formatted(show(id).getLong("version"));
        String key = UUID.randomUUID().toString();
        List<String> answers = Stream.of(1, 2)
                .map(_ -> anna().contentType("application/json")
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/v1/cases/{id}/assignment", id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .toList();
        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        assertThat(show(id).getList("history")).hasSize(2);
    }

    @Test
    void theCeilingIsAFormulaAndNoFigure() {
        fiveAgainstSquillo();
        String id = onlyCase();
        anna().header("Accept-Language", "en")
                .get("/v1/cases/{id}/sanction-ceiling?turnover=1000000000", id)
                .then()
                .statusCode(200)
                .body("ceiling", equalTo(40_000_000))
                .body(
                        "formula",
                        equalTo("The higher of EUR 20,000,000 and 4 % of EUR 1,000,000,000, which is EUR"
                                + " 40,000,000: EUR 40,000,000."));
        for (String wrong : List.of("", "-1", "ten", "10000000000001")) {
            anna().get("/v1/cases/{id}/sanction-ceiling?turnover=" + wrong, id)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItems("/turnover"));
        }
        anna().get("/v1/cases/{id}/sanction-ceiling?ground=REGISTER_NOT_CONSULTED", id)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/turnover"));
        anna().header("Accept-Language", "en")
                .get("/v1/cases/{id}/sanction-ceiling?turnover=&ground=ROC_ENTRY_MISSING&ground=NUMBER_HIDDEN", id)
                .then()
                .statusCode(200)
                .body("ceiling", equalTo(50_000))
                .body("formula", equalTo("The maximum is EUR 50,000."));
        anna().header("Accept-Language", "en")
                .get("/v1/case-norms")
                .then()
                .body("norms.find { it.code == 'ROC_ENTRY_MISSING' }.fixedCeiling", equalTo(50_000))
                .body("norms.find { it.code == 'NUMBER_HIDDEN' }.fixedCeiling", equalTo(0))
                .body("norms.find { it.code == 'SECTOR_BANNED' }.fixedCeiling", equalTo(0))
                .body("norms.find { it.code == 'DATA_PASSED_ON' }.citation", equalTo("L 5/2018 art. 1 c. 7-9"))
                .body("norms.find { it.code == 'REPEATED_BREACH' }.citation", equalTo("L 5/2018 art. 1 c. 10"));
    }

    @Test
    void whatWasWrittenIsNotReadableInTheDatabaseAndEveryLookIsNoted() {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        assertThat(jdbc.query("select s::text from case_step s", row -> row.getString(1)))
                .noneMatch(row -> row.contains("falsificato"));
        assertThat(jdbc.exists("select from access_note where kind = 'CASE' and resource = ?", id))
                .isTrue();
    }
}
