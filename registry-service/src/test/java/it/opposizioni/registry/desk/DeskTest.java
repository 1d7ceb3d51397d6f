package it.opposizioni.registry.desk;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.activation.WithdrawalExecutor;
import it.opposizioni.registry.evidence.Complaints;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes by telephone, e-mail or post has the effect that it would have on the web, and ending takes two registrars. */
@QuarkusTest
class DeskTest extends RegistryTest {

    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private static final String ADA = "NREDAA80A41H501Q";
    private static final String GIULIA = "FRRGLI85A41F205E";

    @Inject
    WithdrawalExecutor executor;

    @Inject
    Complaints complaints;

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void atOneTime() {
        clock.set(NOW);
    }

    @Test
    void aLetterRegistersANumberAsTheWebDoes() {
        Response recorded = oppose(NUMBER, ADA);
        recorded.then()
                .statusCode(201)
                .header("Location", containsString("/v1/desk/requests/"))
                .body("kind", equalTo("OPPOSITION"))
                .body("state", equalTo("RECORDED"))
                .body("media", contains("TELEPHONE"))
                .body("receivedAt", equalTo("2026-11-24T09:00:00Z"))
                .body("recordedAt", equalTo(NOW.toString()))
                .body("dueOn", equalTo("2026-11-25"))
                .body("late", equalTo(false))
                .body("yours", equalTo(true))
                .body("protocol", startsWith("OPP-2026-"))
                .body("holder.taxCode", equalTo(ADA))
                .body("holder.signedIn", equalTo(false));
        String id = recorded.path("oppositionId");
        register.registrar()
                .get("/v1/oppositions/" + id)
                .then()
                .body("status", equalTo("REGISTERED"))
                .body("effectiveFrom", equalTo(NOW.toString()))
                .body("activeFrom", equalTo("2026-12-10T23:00:00Z"))
                .body("consentsRevokedAsOf", equalTo(NOW.toString()));
        register.registrar()
                .get("/v1/oppositions/" + id + "/history")
                .then()
                .body("items[0].desk.channel", equalTo("POST"))
                .body("items[0].desk.receivedAt", equalTo("2026-11-24T09:00:00Z"))
                .body("items[0].desk.requestId", equalTo(recorded.path("id")));
    }

    /** Where to write to comes before what there is to write. */
    @Test
    void theHolderIsToldWhereTheLetterSaid() {
        oppose(NUMBER, ADA).then().statusCode(201);
        List<Emitted> events = register.events();
        assertThat(events)
                .extracting(Emitted::type)
                .containsExactly(
                        "it.opposizioni.registry.desk-request-recorded.v1",
                        "it.opposizioni.registry.opposition-registered.v1",
                        "it.opposizioni.registry.registration-recorded.v1");
        String holder = events.getFirst().data().get("holder").asText();
        assertThat(holder).startsWith("desk:");
        assertThat(events.getFirst().data().get("email").asText()).isEqualTo("ada.neri@example.org");
        assertThat(events.getLast().data().get("holder").asText()).isEqualTo(holder);
    }

    @Test
    void whatCameLateIsCalledLate() {
        clock.set(NOW.plus(Duration.ofDays(2)));
        enter(
                        "oppositions",
                        NUMBER,
                        ADA,
                        Map.of("receivedAt", NOW.minus(Duration.ofDays(1)).toString()))
                .then()
                .statusCode(201)
                .body("dueOn", equalTo("2026-11-25"))
                .body("late", equalTo(true));
    }

    @Test
    void whatCannotBeIsSaidFieldByField() {
        Map<String, Object> wrong = new HashMap<>(register.deskEntry("+390699", ADA));
        wrong.put("receivedAt", NOW.plusSeconds(1).toString());
        wrong.put("holder", Map.of("name", "Ada", "taxCode", "NREDAA80A41H501X"));
        register.registrar().body(wrong).post("/v1/desk/oppositions").then().statusCode(422);
        wrong.put("number", "+4915112345678");
        register.registrar()
                .body(wrong)
                .post("/v1/desk/oppositions")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/number", "/holder/taxCode", "/receivedAt"));
        assertThat(register.count("select count(*) from desk_request")).isZero();
        assertThat(register.count("select count(*) from desk_holder")).isZero();
    }

    @Test
    void theSameOnceMoreIsRefusedAndAnotherMediumIsAdded() {
        oppose(NUMBER, ADA).then().statusCode(201);
        oppose(NUMBER, ADA).then().statusCode(409).body("type", equalTo(problem("opposition-already-yours")));
        enter("oppositions", NUMBER, ADA, Map.of("media", List.of("POST")))
                .then()
                .statusCode(201)
                .body("media", contains("POST"));
        // the refused one has left nothing
        assertThat(register.count("select count(*) from desk_request")).isEqualTo(2);
    }

    /** An entry is bound to its holder: somebody else's evidence is not enough to take the number over (C7). */
    @Test
    void anothersNumberStaysAnothers() {
        String id = register.registered("giulia", NUMBER);
        for (String act : List.of("oppositions", "renewals", "withdrawals")) {
            enter(act, NUMBER, ADA, Map.of()).then().statusCode(409).body("type", equalTo(problem("not-the-holder")));
        }
        register.citizen("giulia").get("/v1/oppositions/" + id).then().body("version", equalTo(1));
    }

    @Test
    void aRenewalCancelsConsentsAndNeedsANumberInTheRegister() {
        enter("renewals", NUMBER, ADA, Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("number-not-registered")));
        String id = oppose(NUMBER, ADA).then().extract().path("oppositionId");
        clock.set(NOW.plus(Duration.ofDays(20)));
        enter("renewals", NUMBER, ADA, Map.of()).then().statusCode(201).body("state", equalTo("RECORDED"));
        register.registrar()
                .get("/v1/oppositions/" + id)
                .then()
                .body("consentsRevokedAsOf", equalTo("2026-12-15T09:00:00Z"));
    }

    /** Nobody knows whose it is: it is registered first. */
    @Test
    void aNumberThatWasCarriedOverIsClaimedAndOnlyThenEnded() {
        register.importLegacy(NUMBER + "\n").then().statusCode(200);
        propose(NUMBER, ADA).then().statusCode(409).body("type", equalTo(problem("not-the-holder")));
        oppose(NUMBER, ADA).then().statusCode(201);
        propose(NUMBER, ADA).then().statusCode(201).body("state", equalTo("PROPOSED"));
    }

    @Test
    void aWithdrawalTakesTwoRegistrarsAndADay() {
        String opposition = oppose(NUMBER, ADA).then().extract().path("oppositionId");
        String id = propose(NUMBER, ADA)
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("oppositionId", equalTo(opposition))
                .extract()
                .path("id");
        assertThat(register.events("opposition-withdrawal-asked")).isEmpty();
        request(register.registrar(), id)
                .then()
                .body("yours", equalTo(true))
                .body("obstacle", equalTo("SECOND_PERSON"));
        approve(register.registrar(), id).then().statusCode(409).body("type", equalTo(problem("second-person-needed")));
        reject(register.registrar(), id).then().statusCode(409).body("type", equalTo(problem("second-person-needed")));
        request(register.secondRegistrar(), id)
                .then()
                .body("yours", equalTo(false))
                .body("obstacle", nullValue());

        approve(register.secondRegistrar(), id)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decidedAt", equalTo(NOW.toString()));
        assertThat(register.events("opposition-withdrawal-asked")).hasSize(1);
        register.registrar()
                .get("/v1/oppositions/" + opposition)
                .then()
                .body("status", equalTo("REGISTERED"))
                .body("withdrawal.dueAt", equalTo("2026-11-26T09:00:00Z"));
        approve(register.secondRegistrar(), id)
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("desk-request-decided")));

        clock.set(NOW.plus(Duration.ofDays(1)));
        executor.endDue();
        register.registrar()
                .get("/v1/oppositions/" + opposition + "/history")
                .then()
                .body("items.change", contains("REGISTERED", "WITHDRAWAL_ASKED", "WITHDRAWN"))
                .body("items[1].desk.channel", equalTo("POST"))
                .body("items[2].desk", nullValue());
    }

    /** A letter that was entered twice is decided once, and its holder told once. */
    @Test
    void aWithdrawalThatWaitsIsNotEnteredAgain() throws Exception {
        oppose(NUMBER, ADA);
        List<Integer> answers = Patience.atOnce(4, () -> propose(NUMBER, ADA).statusCode());
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        propose(NUMBER, ADA).then().statusCode(409).body("type", equalTo(problem("withdrawal-under-way")));
        String id = list("OPEN").then().body("items", hasSize(1)).extract().path("items[0].id");
        reject(register.secondRegistrar(), id).then().statusCode(200);
        propose(NUMBER, ADA).then().statusCode(201);
    }

    /** Who cannot sign in keeps the number by asking once more. */
    @Test
    void aWithdrawalIsUndoneAtTheDeskToo() {
        String opposition = oppose(NUMBER, ADA).then().extract().path("oppositionId");
        String id = propose(NUMBER, ADA).then().extract().path("id");
        approve(register.secondRegistrar(), id).then().statusCode(200);
        enter("renewals", NUMBER, ADA, Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("withdrawal-under-way")));
        oppose(NUMBER, ADA).then().statusCode(201).body("oppositionId", equalTo(opposition));
        assertThat(register.events("opposition-withdrawal-undone")).hasSize(1);
        clock.set(NOW.plus(Duration.ofDays(3)));
        executor.endDue();
        register.registrar()
                .get("/v1/oppositions/" + opposition)
                .then()
                .body("status", equalTo("REGISTERED"))
                .body("effectiveFrom", equalTo(NOW.toString()));
    }

    @Test
    void aRejectedWithdrawalChangesNothingAndTheHolderLearnsWhy() {
        String opposition = oppose(NUMBER, ADA).then().extract().path("oppositionId");
        String id = propose(NUMBER, ADA).then().extract().path("id");
        register.secondRegistrar()
                .body(Map.of("reason", " "))
                .post("/v1/desk/requests/" + id + "/rejection")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        reject(register.secondRegistrar(), id)
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("Manca la firma."));
        assertThat(register.events("desk-request-rejected"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.data().get("reason").asText()).isEqualTo("Manca la firma."));
        register.registrar().get("/v1/oppositions/" + opposition).then().body("version", equalTo(1));
    }

    /** Between the proposal and the approval the number may have gone to somebody else. */
    @Test
    void whatIsApprovedIsStillThatPersons() {
        oppose(NUMBER, ADA).then().statusCode(201);
        String id = propose(NUMBER, ADA).then().extract().path("id");
        register.registered("marco", NUMBER);
        request(register.secondRegistrar(), id).then().body("obstacle", equalTo("NOT_THE_HOLDER"));
        approve(register.secondRegistrar(), id).then().statusCode(409).body("type", equalTo(problem("not-the-holder")));
        reject(register.secondRegistrar(), id).then().statusCode(200);
    }

    @Test
    void theListSaysWhatIsDue() {
        oppose(NUMBER, ADA).then().statusCode(201);
        oppose(OTHER_NUMBER, ADA).then().statusCode(201);
        String today = propose(NUMBER, ADA).then().extract().path("id");
        String tomorrow = enter("withdrawals", OTHER_NUMBER, ADA, Map.of("receivedAt", NOW.toString()))
                .then()
                .extract()
                .path("id");
        list("OPEN").then().body("items.id", contains(today, tomorrow)).body("items.late", contains(false, false));
        list("DUE_TODAY").then().body("items.id", contains(today));
        list("OVERDUE").then().body("items", empty());
        clock.set(NOW.plus(Duration.ofDays(1)));
        list("DUE_TODAY").then().body("items.id", contains(tomorrow));
        list("OVERDUE").then().body("items.id", contains(today)).body("items.late", contains(true));
        register.registrar()
                .get("/v1/desk/requests/counts")
                .then()
                .statusCode(200)
                .body("open", equalTo(2))
                .body("dueToday", equalTo(1))
                .body("overdue", equalTo(1));
        approve(register.secondRegistrar(), today).then().statusCode(200);
        list("OPEN").then().body("items.id", contains(tomorrow));
        list("DONE").then().body("items.id", hasItem(today)).body("items", hasSize(3));
    }

    @Test
    void theListComesInPages() {
        oppose(NUMBER, ADA).then().statusCode(201);
        oppose(OTHER_NUMBER, ADA).then().statusCode(201);
        propose(NUMBER, ADA).then().statusCode(201);
        propose(OTHER_NUMBER, ADA).then().statusCode(201);
        for (String status : List.of("OPEN", "DONE")) {
            Response first = register.registrar().get("/v1/desk/requests?limit=1&status=" + status);
            String next = first.then().body("items", hasSize(1)).extract().path("next");
            register.registrar()
                    .get("/v1/desk/requests?limit=1&status=" + status + "&cursor=" + next)
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].id", not(equalTo(first.path("items[0].id"))))
                    .body("next", nullValue());
        }
    }

    /** Never a worse result: a person who signs in with the tax code finds the number, can undo, and is believed about earlier calls. */
    @Test
    void whoSignsInLaterFindsTheNumberAsItsOwn() {
        Response recorded = oppose(NUMBER, ADA);
        String id = recorded.path("oppositionId");
        String request = propose(NUMBER, ADA).then().extract().path("id");
        approve(register.secondRegistrar(), request).then().statusCode(200);
        register.citizen("ada").get("/v1/oppositions").then().body("items", empty());

        clock.set(NOW.plus(Duration.ofHours(3)));
        register.signedIn("ada", ADA)
                .get("/v1/oppositions")
                .then()
                .body("items.id", contains(id))
                .body("items[0].effectiveFrom", equalTo(NOW.toString()))
                .body("items[0].withdrawal.dueAt", equalTo("2026-11-26T09:00:00Z"));
        register.signedIn("ada", ADA).get("/v1/oppositions").then().body("items[0].version", equalTo(3));
        register.signedIn("ada", ADA)
                .get("/v1/registrations/" + recorded.path("protocol"))
                .then()
                .statusCode(200)
                .body("oppositions.id", contains(id));
        register.signedIn("ada", ADA)
                .delete("/v1/oppositions/" + id + "/withdrawal")
                .then()
                .statusCode(200);
        register.signedIn("ada", ADA)
                .get("/v1/oppositions/" + id + "/history")
                .then()
                .body("items.change", contains("REGISTERED", "WITHDRAWAL_ASKED", "RECOGNISED", "WITHDRAWAL_UNDONE"));

        clock.set(NOW.plus(Duration.ofDays(2)));
        complaints.file("ada", NUMBER, NOW.plus(Duration.ofHours(1)), Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(register.events("registration-stated")
                        .getLast()
                        .data()
                        .at("/calls/0/heldByReporter")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anotherTaxCodeFindsNothing() {
        Response recorded = oppose(NUMBER, ADA);
        register.signedIn("giulia", GIULIA).get("/v1/oppositions").then().body("items", empty());
        register.signedIn("giulia", GIULIA)
                .get("/v1/registrations/" + recorded.path("protocol"))
                .then()
                .statusCode(404);
        // nor does a second account take over what the first one has
        register.signedIn("ada", ADA).get("/v1/oppositions").then().body("items", hasSize(1));
        register.signedIn("ada-again", ADA).get("/v1/oppositions").then().body("items", empty());
    }

    /** Who has registered on the web and then writes a letter is one person. */
    @Test
    void theDeskKnowsWhoHasSignedInBefore() {
        register.signedIn("giulia", GIULIA)
                .body(register.request(List.of(register.line(NUMBER, register.prove("giulia", NUMBER)))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201);
        oppose(OTHER_NUMBER, GIULIA).then().statusCode(201).body("holder.signedIn", equalTo(true));
        register.citizen("giulia").get("/v1/oppositions").then().body("items", hasSize(2));
        propose(NUMBER, GIULIA).then().statusCode(201);
    }

    /** A company registers its lines; its number has eleven digits (C17). */
    @Test
    void anOrganisationHoldsItsLines() {
        oppose(OTHER_NUMBER, "00743110157").then().statusCode(201).body("holder.taxCode", equalTo("00743110157"));
    }

    /** A daughter writes for her father: the number is his. */
    @Test
    void aDelegateAsksForTheHolder() {
        enter("oppositions", NUMBER, ADA, Map.of("askedBy", "Livia Neri"))
                .then()
                .statusCode(201)
                .body("askedBy", equalTo("Livia Neri"))
                .body("holder.name", equalTo("Ada Neri"));
        register.signedIn("ada", ADA).get("/v1/oppositions").then().body("items", hasSize(1));
    }

    @Test
    void aListGetsAWordForEachLineAndOneProtocolNumber() {
        register.registered("marco", "+393331234510");
        oppose("+393331234511", ADA).then().statusCode(201);
        List<String> numbers = List.of(
                "333 123 4501",
                "interno 12",
                "+393331234510",
                "0039 333 123 4502",
                "3331234501",
                "+393331234511",
                "+44 20 7946 0000");
        Response entered = list(numbers, Map.of());
        entered.then()
                .statusCode(200)
                .body("recorded", equalTo(2))
                .body("protocol", startsWith("OPP-2026-"))
                .body("lines.line", contains(1, 2, 3, 4, 5, 6, 7))
                .body(
                        "lines.outcome",
                        contains(
                                "RECORDED",
                                "NOT_A_NUMBER",
                                "HELD_BY_ANOTHER",
                                "RECORDED",
                                "TWICE",
                                "ALREADY",
                                "NOT_A_LINE"))
                .body("lines[0].number", equalTo("+393331234501"))
                .body("lines[1].number", equalTo("interno 12"));
        assertThat(register.events("registration-recorded").getLast().data().get("oppositions"))
                .hasSize(2);
        register.signedIn("ada", ADA).get("/v1/oppositions").then().body("items", hasSize(3));
        register.signedIn("ada", ADA)
                .get("/v1/registrations/" + entered.path("protocol"))
                .then()
                .body("oppositions.number", contains("+393331234501", "+393331234502"));
        assertThat(register.count("select count(*) from desk_request")).isEqualTo(3);
        list(numbers, Map.of())
                .then()
                .statusCode(200)
                .body("recorded", equalTo(0))
                .body("protocol", nullValue())
                .body("lines[0].outcome", equalTo("ALREADY"));
    }

    @Test
    void aListIsCheckedAsARequestIs() {
        list(List.of(NUMBER), Map.of("receivedAt", NOW.plusSeconds(1).toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/receivedAt"));
        list(List.of(), Map.of()).then().statusCode(422).body("errors.pointer", contains("/numbers"));
        list(Collections.nCopies(1_001, "1"), Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/numbers"));
    }

    /** Who would take a number away does not also choose where the letter about it goes. */
    @Test
    void aWithdrawalDoesNotReplaceAKnownAddress() {
        oppose(NUMBER, ADA).then().statusCode(201);
        enter(
                        "withdrawals",
                        NUMBER,
                        ADA,
                        Map.of("holder", Map.of("name", "Ada", "taxCode", ADA, "email", "other@example.org")))
                .then()
                .statusCode(201)
                .body("holder.email", equalTo("ada.neri@example.org"));
    }

    @Test
    void aFormSentTwiceIsOneRequest() {
        for (int i = 0; i < 2; i++) {
            register.registrar()
                    .header("Idempotency-Key", "k1")
                    .body(register.deskEntry(NUMBER, ADA))
                    .post("/v1/desk/oppositions")
                    .then()
                    .statusCode(201);
        }
        assertThat(register.count("select count(*) from desk_request")).isEqualTo(1);
    }

    @Test
    void nothingPersonalStandsInTheDatabase() {
        oppose(NUMBER, ADA).then().statusCode(201);
        List<String> rows =
                jdbc.query("select h::text || r::text from desk_holder h, desk_request r", row -> row.getString(1));
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain("Neri", ADA, "example.org", "busta"));
    }

    private Response oppose(String number, String taxCode) {
        return enter("oppositions", number, taxCode, Map.of());
    }

    private Response propose(String number, String taxCode) {
        return enter("withdrawals", number, taxCode, Map.of());
    }

    private Response enter(String what, String number, String taxCode, Map<String, Object> instead) {
        Map<String, Object> entry = new HashMap<>(register.deskEntry(number, taxCode));
        entry.putAll(instead);
        return register.registrar().body(entry).post("/v1/desk/" + what);
    }

    private Response list(List<String> numbers, Map<String, Object> instead) {
        Map<String, Object> entry = new HashMap<>(register.deskEntry(NUMBER, ADA));
        entry.remove("number");
        entry.put("numbers", numbers);
        entry.putAll(instead);
        return register.registrar().body(entry).post("/v1/desk/lists");
    }

    private Response request(RequestSpecification registrar, String id) {
        return registrar.get("/v1/desk/requests/" + id);
    }

    private Response approve(RequestSpecification registrar, String id) {
        return registrar.post("/v1/desk/requests/" + id + "/approval");
    }

    private Response reject(RequestSpecification registrar, String id) {
        return registrar.body(Map.of("reason", "Manca la firma.")).post("/v1/desk/requests/" + id + "/rejection");
    }

    private Response list(String status) {
        return register.registrar().get("/v1/desk/requests?status=" + status);
    }

    private static String problem(String slug) {
        return "urn:problem:opposizioni:" + slug;
    }
}
