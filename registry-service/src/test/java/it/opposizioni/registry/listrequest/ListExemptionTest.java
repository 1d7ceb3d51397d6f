package it.opposizioni.registry.listrequest;

import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static it.opposizioni.registry.operatordirectory.Operators.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.registry.activation.ActivationAnnouncer;
import it.opposizioni.registry.operatordirectory.Operators;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation lets a company call many of its numbers at once, and takes that back (L. 5/2018 art. 1 c. 4). */
@QuarkusTest
class ListExemptionTest extends ListRequestScenario {

    private static final String UNTIL_NEW_YEAR = "EXEMPTION&operatorId=" + ACME + "&until=2026-12-31";
    private static final String END = "EXEMPTION_END&operatorId=" + ACME;

    @Inject
    Operators operators;

    @Inject
    ActivationAnnouncer announcer;

    @BeforeEach
    void aCompanyInTheDirectory() {
        operators.approved(ACME, "Acme Energia S.p.A.");
    }

    private List<JsonNode> events(String type) {
        return register.events(type).stream().map(each -> each.data()).toList();
    }

    private Response exemptionsOf(String number) {
        String opposition = organisations
                .giuliaFor(acme)
                .queryParam("number", number)
                .get("/v1/oppositions")
                .path("items[0].id");
        return organisations.giuliaFor(acme).get("/v1/oppositions/" + opposition + "/exemptions");
    }

    private void confirm(String id) {
        lists.act(acme, id, "confirmation").then().statusCode(200);
        runner.runWaiting();
    }

    /** By one who acts for it, as for a single number: no registrar decides. */
    @Test
    void itsCompanyMayCallEachOfItsOwnNumbers() {
        String id = lists.enter(organisations.giuliaFor(acme), UNTIL_NEW_YEAR, MIXED)
                .then()
                .statusCode(201)
                .body(
                        "company",
                        equalTo(Map.of(
                                "operatorId",
                                ACME.toString(),
                                "operatorName",
                                "Acme Energia S.p.A.",
                                "operatorState",
                                "ACTIVE",
                                "until",
                                "2026-12-31")))
                .body("preview.outcome", contains("RECORDED", "NOT_YOURS", "TWICE", "NOT_A_NUMBER"))
                .extract()
                .path("id");
        assertThat(events("exemption-granted")).isEmpty();
        confirm(id);
        get("/" + id).then().body("state", equalTo("DONE")).body("undoUntil", nullValue());
        get("/" + id + "/lines")
                .then()
                .body(
                        "items.outcome",
                        contains("RECORDED", "NOT_A_NUMBER", "NOT_YOURS", "RECORDED", "NOT_YOURS", "TWICE"));
        exemptionsOf("+393331234501")
                .then()
                .body("items", hasSize(1))
                .body("items[0].operatorName", equalTo("Acme Energia S.p.A."))
                .body("items[0].status", equalTo("IN_FORCE"))
                .body("items[0].from", equalTo("2026-11-25"))
                .body("items[0].until", equalTo("2026-12-31"))
                .body("items[0].granted.change", equalTo("GRANTED"))
                .body("items[0].granted.channel", equalTo("DELEGATE"))
                .body("items[0].granted.delegation", equalTo(acme));
        assertThat(events("exemption-granted")).hasSize(2).allSatisfy(each -> {
            Contracts.assertFits("exemption-granted", each);
            assertThat(each.get("listId").asText()).isEqualTo(id);
        });
        JsonNode told = events("list-request-done").getFirst();
        Contracts.assertFits("list-request-done", told);
        assertThat(told.get("done").asInt()).isEqualTo(2);
        assertThat(told.at("/company/operatorName").asText()).isEqualTo("Acme Energia S.p.A.");
        assertThat(told.at("/company/until").asText()).isEqualTo("2026-12-31");
    }

    @Test
    void whatTheCompanyMayDoIsToldWithTheList() {
        operators.receive("operator-suspended", ACME, "Acme Energia S.p.A.", 2, "SUSPENDED");
        String id = lists.done(acme, UNTIL_NEW_YEAR, OWN);
        get("/" + id).then().body("company.operatorState", equalTo("SUSPENDED"));
        JsonNode told = events("list-request-done").getFirst();
        Contracts.assertFits("list-request-done", told);
        assertThat(told.at("/company/operatorState").asText()).isEqualTo("SUSPENDED");
    }

    @Test
    void whatIsSoAlreadyIsSaidOfEachLine() {
        lists.done(acme, UNTIL_NEW_YEAR, "+393331234501\n");
        String id = lists.done(acme, "EXEMPTION&operatorId=" + ACME + "&from=2026-12-31", OWN);
        get("/" + id + "/lines").then().body("items.outcome", contains("ALREADY", "RECORDED"));
        String after = lists.done(acme, "EXEMPTION&operatorId=" + ACME + "&from=2027-01-01", "+393331234501\n");
        get("/" + after + "/lines").then().body("items.outcome", contains("RECORDED"));
    }

    /** Of a number that is leaving, one on which the company has its permission, and somebody else's. */
    @Test
    void theListingSaysOfEachKindWhatThePreviewSays() {
        lists.done(acme, "WITHDRAWAL", "+393331234501\n");
        lists.done(acme, UNTIL_NEW_YEAR, "+393331234502\n");
        Map<Boolean, Integer> seen = new HashMap<>();
        for (String kind : List.of("RENEWAL", "WITHDRAWAL", "WITHDRAWAL_UNDO", UNTIL_NEW_YEAR, END)) {
            for (String number : List.of("+393331234501\n", "+393331234502\n", "+393331234510\n")) {
                String id = lists.entered(acme, kind, number);
                Response one = get("/" + id);
                boolean would = one.jsonPath().getList("preview.outcome").contains("RECORDED");
                assertThat(one.jsonPath().getBoolean("usable")).as(id).isEqualTo(would);
                get("").then().body("items.find { it.id == '" + id + "' }.usable", equalTo(would));
                seen.merge(would, 1, Integer::sum);
            }
        }
        assertThat(seen).isEqualTo(Map.of(true, 4, false, 11));
    }

    /** All that it has on each number, also what the number's own page has given. */
    @Test
    void itIsTakenBackFromAllOfThem() {
        lists.done(acme, UNTIL_NEW_YEAR, "+393331234501\n");
        String id = lists.enter(organisations.giuliaFor(acme), END, OWN)
                .then()
                .statusCode(201)
                .body("preview.outcome", contains("RECORDED", "ALREADY"))
                .extract()
                .path("id");
        confirm(id);
        get("/" + id + "/lines").then().body("items.outcome", contains("RECORDED", "ALREADY"));
        exemptionsOf("+393331234501").then().body("items.status", contains("ENDED"));
        assertThat(events("exemption-ended")).singleElement().satisfies(each -> {
            Contracts.assertFits("exemption-ended", each);
            assertThat(each.get("listId").asText()).isEqualTo(id);
        });
    }

    /** About another company, or other days, the same numbers are another request. */
    @Test
    void theSameIsOneWhileItIsOpenAndOnlyTheSame() {
        operators.approved(BETA, "Beta S.r.l.");
        String id = lists.entered(acme, UNTIL_NEW_YEAR, OWN);
        lists.enter(organisations.giuliaFor(acme), UNTIL_NEW_YEAR, OWN)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        for (String other : List.of("EXEMPTION&operatorId=" + BETA, "EXEMPTION&operatorId=" + ACME, END)) {
            lists.enter(organisations.giuliaFor(acme), other, OWN)
                    .then()
                    .statusCode(201)
                    .body("id", not(equalTo(id)));
        }
    }

    @Test
    void whatCannotBeAskedForSaysWhy() {
        Map<String, String> wrong = Map.of(
                "EXEMPTION",
                "/operatorId",
                "EXEMPTION_END",
                "/operatorId",
                "RENEWAL&operatorId=" + ACME,
                "/operatorId",
                "EXEMPTION&operatorId=" + BETA,
                "/operatorId",
                "EXEMPTION&operatorId=x",
                "/operatorId",
                "EXEMPTION&operatorId=" + ACME + "&from=tomorrow",
                "/from",
                "EXEMPTION&operatorId=" + ACME + "&from=2026-11-24",
                "/from",
                "EXEMPTION&operatorId=" + ACME + "&until=2026-11-24",
                "/until",
                END + "&until=2026-12-31",
                "/until");
        wrong.forEach((query, pointer) -> lists.enter(organisations.giuliaFor(acme), query, OWN)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer)));
    }

    /** Between the preview and the confirmation, and between that and the job. */
    @Test
    void aCompanyThatIsGoneMeanwhileGetsNothing() {
        String waits = lists.entered(acme, UNTIL_NEW_YEAR, OWN);
        String confirmed = lists.sent(acme, "EXEMPTION&operatorId=" + ACME, OWN);
        operators.receive("operator-lapsed", ACME, "Acme Energia S.p.A.", 5, "LAPSED");
        lists.act(acme, waits, "confirmation").then().statusCode(422).body("errors.pointer", hasItem("/operatorId"));
        get("/" + waits).then().body("preview.outcome", contains("NOT_POSSIBLE"));
        runner.runWaiting();
        get("/" + confirmed).then().body("state", equalTo("DONE")).body("outcomes.outcome", contains("NOT_POSSIBLE"));
        assertThat(events("exemption-granted")).isEmpty();
    }

    /** Of ten thousand numbers nobody wants as many letters: the event says that it was given with a list. */
    @Test
    void thatItsPeriodIsOverIsToldAsOfTheList() {
        String id = lists.done(acme, UNTIL_NEW_YEAR, OWN);
        clock.set(Instant.parse("2027-01-01T08:00:00Z"));
        announcer.announceDue();
        assertThat(events("exemption-expired")).hasSize(2).allSatisfy(each -> {
            Contracts.assertFits("exemption-expired", each);
            assertThat(each.get("listId").asText()).isEqualTo(id);
        });
    }

    /** One that was sent for a day and is confirmed on a later one begins at once. */
    @Test
    void whatIsConfirmedLateBeginsLate() {
        String id = lists.entered(acme, "EXEMPTION&operatorId=" + ACME + "&from=2026-11-26", OWN);
        clock.shift(Duration.ofDays(2));
        lists.act(acme, id, "confirmation").then().statusCode(200);
        runner.runWaiting();
        exemptionsOf("+393331234501").then().body("items.from", contains("2026-11-27"));
    }
}
