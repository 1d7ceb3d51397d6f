package it.opposizioni.registry.numberlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.opposizioni.registry.organisation.Organisations;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An organisation sends a list on the site: nothing of it counts before a registrar has seen the evidence, and then it is a list of the desk. */
@QuarkusTest
class SentListTest extends SentListScenario {

    @Test
    void nothingIsRegisteredBeforeARegistrarConfirms() {
        String id = organisations.sent(acme, LIST);
        recorder.recordConfirmed();
        get("/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .body("lines", equalTo(5))
                .body("done", equalTo(2))
                .body("outcomes.outcome", contains("TWICE", "NOT_A_NUMBER"))
                .body("sentBy", equalTo("Giulia Ferri"))
                .body("yours", equalTo(true))
                .body("review", nullValue());
        assertThat(register.count("select count(*) from opposition")).isZero();
        register.registrar()
                .get("/v1/desk/number-lists")
                .then()
                .body("items.id", contains(id))
                .body("items[0].review.organisation", equalTo("Acme S.p.A."))
                .body("items[0].review.taxCode", equalTo(Organisations.ACME));
        register.registrar()
                .get("/v1/desk/number-lists/" + id + "/lines")
                .then()
                .body(
                        "items.number",
                        contains("+393331234501", "interno 12", "+393331234510", "+393331234502", "+393331234501"));
    }

    @Test
    void onceConfirmedEachLineHasAWord() {
        register.registered("marco", "+393331234510");
        String id = organisations.recorded(acme, LIST);
        get("/" + id)
                .then()
                .body("state", equalTo("RECORDED"))
                .body("done", equalTo(5))
                .body("protocols", hasSize(1))
                .body("closedAt", equalTo(NOW.toString()));
        get("/" + id + "/lines")
                .then()
                .body("items.line", contains(2, 3, 4, 5, 6))
                .body("items.outcome", contains("RECORDED", "NOT_A_NUMBER", "HELD_BY_ANOTHER", "RECORDED", "TWICE"));
        organisations.giuliaFor(acme).get("/v1/oppositions").then().body("items", hasSize(2));
        organisations
                .giuliaFor(acme)
                .accept("text/csv")
                .get("/v1/number-lists/" + id + "/lines.csv")
                .then()
                .statusCode(200)
                .body(equalTo(
                        "line,number,outcome,media\r\n2,\"+393331234501\",RECORDED,TELEPHONE\r\n3,\"interno 12\",NOT_A_NUMBER,TELEPHONE\r\n"
                                + "4,\"+393331234510\",HELD_BY_ANOTHER,TELEPHONE\r\n5,\"+393331234502\",RECORDED,TELEPHONE\r\n"
                                + "6,\"+393331234501\",TWICE,TELEPHONE\r\n"));
        JsonNode told = register.events("number-list-recorded").getFirst().data();
        assertThat(told.get("sentBy").asText()).isEqualTo("giulia");
        assertThat(told.get("lines").asInt()).isEqualTo(5);
        assertThat(told.get("recorded").asInt()).isEqualTo(2);
    }

    /** Where the portal writes to the organisation, once about the list and not once about each part of it. */
    @Test
    void theOrganisationIsToldOfTheListAsAWhole() {
        String id = organisations.recorded(acme, LIST);
        JsonNode told = register.events("number-list-recorded").getFirst().data();
        assertThat(told.get("holder").asText()).startsWith("desk:");
        assertThat(told.get("organisation").asText()).isEqualTo("Acme S.p.A.");
        assertThat(told.get("language").asText()).isEqualTo("it");
        JsonNode part = register.events("registration-recorded").getFirst().data();
        assertThat(part.get("listId").asText()).isEqualTo(id);
        assertThat(told.get("protocols"))
                .singleElement()
                .satisfies(protocol -> assertThat(protocol).isEqualTo(part.get("protocol")));
        JsonNode entered = register.events("desk-request-recorded").getFirst().data();
        assertThat(entered.get("organisation").asBoolean()).isTrue();
        assertThat(entered.get("holder")).isEqualTo(told.get("holder"));
    }

    /** As a citizen's registration does; what the file says of a line goes before what the list says. */
    @Test
    void aListOpposesCallsOrPostOrBoth() {
        String id = organisations
                .send(
                        organisations.giuliaFor(acme).queryParam("media", "TELEPHONE", "POST"),
                        "numero,mezzi\n3331234501,\n3331234502,posta\n3331234503,telefono\n3331234504,\n")
                .then()
                .statusCode(201)
                .body("media", contains("TELEPHONE", "POST"))
                .extract()
                .path("id");
        organisations.confirmList(register.registrar(), id).then().statusCode(200);
        recorder.recordConfirmed();
        get("/" + id).then().body("state", equalTo("RECORDED")).body("protocols", hasSize(3));
        get("/" + id + "/lines")
                .then()
                .body("items.outcome", contains("RECORDED", "RECORDED", "RECORDED", "RECORDED"))
                .body("items[0].media", contains("TELEPHONE", "POST"))
                .body("items[1].media", contains("POST"))
                .body("items[2].media", contains("TELEPHONE"));
        JsonPath opposed = organisations.giuliaFor(acme).get("/v1/oppositions").jsonPath();
        assertThat(media(opposed, "+393331234504")).containsExactly("TELEPHONE", "POST");
        assertThat(media(opposed, "+393331234502")).containsExactly("POST");
        assertThat(media(opposed, "+393331234503")).containsExactly("TELEPHONE");
    }

    private static List<String> media(JsonPath opposed, String number) {
        return opposed.getList("items.find { it.number == '" + number + "' }.media", String.class);
    }

    /** Post is added to what opposes calls, and the other way round. */
    @Test
    void anotherMediumIsAddedToWhatIsRegistered() {
        organisations.recorded(acme, "3331234501\n");
        String id = organisations
                .send(organisations.giuliaFor(acme).queryParam("media", "POST"), "3331234501\n")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        organisations.confirmList(register.registrar(), id).then().statusCode(200);
        recorder.recordConfirmed();
        get("/" + id + "/lines").then().body("items.outcome", contains("RECORDED"));
        JsonPath opposed = organisations.giuliaFor(acme).get("/v1/oppositions").jsonPath();
        assertThat(media(opposed, "+393331234501")).containsExactly("TELEPHONE", "POST");
    }

    @Test
    void aMediumThatIsNoneIsRefused() {
        organisations
                .send(organisations.giuliaFor(acme).queryParam("media", "FAX"), LIST)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/media"));
        organisations
                .send(organisations.giuliaFor(acme).header("Accept-Language", "en"), "number,media\n3331234501,fax\n")
                .then()
                .statusCode(422)
                .body("errors.code", contains("UNKNOWN_MEDIUM"))
                .body("errors[0].detail", startsWith("Line 2,"));
    }

    /** With the evidence, as every request at the desk. */
    @Test
    void whatIsRecordedStandsAmongTheRequestsOfTheDesk() {
        organisations.recorded(acme, "3331234501\n");
        register.registrar()
                .get("/v1/desk/requests?status=DONE")
                .then()
                .body("items", hasSize(1))
                .body("items[0].evidenceReference", equalTo("Contratto TIM 88/2026"))
                .body("items[0].channel", equalTo("EMAIL"))
                .body("items[0].receivedAt", equalTo(NOW.toString()))
                .body("items[0].askedBy", equalTo("Giulia Ferri"))
                .body("items[0].holder.name", equalTo("Acme S.p.A."));
    }

    /** A thousand in one transaction; a process that is killed between two of them goes on with the next. */
    @Test
    void aLongListIsRecordedInParts() {
        String id = organisations.recorded(
                acme,
                IntStream.range(0, 1_201)
                        .mapToObj(i -> "+39333" + (2_000_000 + i))
                        .collect(Collectors.joining("\n")));
        get("/" + id).then().body("state", equalTo("RECORDED")).body("protocols", hasSize(2));
        assertThat(register.count("select count(*) from opposition")).isEqualTo(1_201);
        String next = get("/" + id + "/lines?limit=200")
                .then()
                .body("items", hasSize(200))
                .extract()
                .path("next");
        get("/" + id + "/lines?limit=200&cursor=" + next)
                .then()
                .body("items", hasSize(200))
                .body("items[0].line", equalTo(201));
    }

    @Test
    void theSameListIsOneWhileItWaitsAndHarmlessAfterwards() {
        String id = organisations.sent(acme, LIST);
        organisations
                .send(organisations.giuliaFor(acme), LIST)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        organisations.confirmList(register.registrar(), id).then().statusCode(200);
        recorder.recordConfirmed();
        recorder.recordConfirmed();
        assertThat(register.count("select count(*) from opposition")).isEqualTo(3);
        String again = organisations.recorded(acme, LIST);
        get("/" + again)
                .then()
                .body("outcomes.outcome", contains("ALREADY", "TWICE", "NOT_A_NUMBER"))
                .body("protocols", empty());
        for (int i = 0; i < 2; i++) {
            organisations
                    .send(organisations.giuliaFor(acme).header("Idempotency-Key", "k"), "3331234599\n")
                    .then()
                    .statusCode(201);
        }
        assertThat(register.count("select count(*) from number_list")).isEqualTo(3);
    }

    @Test
    void noNumberStandsInClear() {
        organisations.sent(acme, LIST);
        assertThat(register.count("select count(*) from number_list where number_list::text like '%333123%'"))
                .isZero();
    }
}
