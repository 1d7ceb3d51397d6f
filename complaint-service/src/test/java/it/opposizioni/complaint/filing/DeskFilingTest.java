package it.opposizioni.complaint.filing;

import static it.opposizioni.kit.testing.Explained.requireExplained;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.complaint.evidence.EvidenceService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Complaints of those who call or write, which a registrar writes down. */
@QuarkusTest
class DeskFilingTest extends RunningService {

    private static final String DESK = "/v1/desk/complaints";
    private static final String TAX_CODE = "RSSMRA85T10A562S";
    private static final String ENTRY = """
            {"channel": "PHONE", "receivedAt": "2026-11-25T09:00:00Z", "ground": "LINE_ANSWERED",
             "evidenceReference": "Registrazione 512", "name": "Maria Rossi", "taxCode": "%s", "email": "maria@posta.example",
             "language": "en"}""".formatted(TAX_CODE);

    @Inject
    Jdbc jdbc;

    @Inject
    EventProbe probe;

    @Inject
    EvidenceService evidence;

    @Inject
    ObjectMapper json;

    private static RequestSpecification registrar() {
        return as("registrar-anna", Role.REGISTRAR);
    }

    private static String filing(String entry) {
        String told = Filings.oneCall(Filings.CALLER).strip();
        return told.substring(0, told.length() - 1) + ", \"desk\": " + entry + "}";
    }

    private static Response file(String body) {
        return registrar()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(DESK);
    }

    private static JsonPath filed() {
        return file(filing(ENTRY)).then().statusCode(201).extract().jsonPath();
    }

    /** Somebody signs in with her tax code. */
    private static RequestSpecification maria(String subject) {
        JwtClaims claims = Tokens.claims(subject, Role.CITIZEN);
        claims.setClaim("tax_code", "TINIT-" + TAX_CODE);
        return anybody().auth().oauth2(Tokens.sign(claims));
    }

    @Test
    void itIsAComplaintAsEveryOtherWithHowItCame() {
        try (EventProbe.Listener portal = probe.listen("portal", "complaint.events")) {
            JsonPath view = filed();
            String id = view.getString("complaint.id");
            assertThat(view.getString("complaint.code")).startsWith("SEG-2026-");
            assertThat(view.getString("complaint.stage")).isEqualTo("FILED");
            assertThat(view.getString("channel")).isEqualTo("PHONE");
            assertThat(view.getBoolean("yours")).isTrue();

            EventProbe.Event filed = portal.about(id);
            assertThat(filed.type()).isEqualTo("it.opposizioni.complaint.complaint-filed.v1");
            assertThat(filed.data().get("reporter").asText()).startsWith("desk:");

            garante()
                    .get("/v1/complaints/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("calledNumber", equalTo(Filings.CALLED));
        }
        assertThat(jdbc.query(
                        "select tax_code, name, email from desk_person",
                        row -> row.getString(1) + row.getString(2) + row.getString(3)))
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain(TAX_CODE, "Rossi", "maria@"));
    }

    @Test
    void wherePeopleAreWrittenToIsToldFirst() {
        try (EventProbe.Listener portal = probe.listen("portal", "complaint.events")) {
            String id = filed().getString("complaint.id");
            EventProbe.Event recorded;
            do {
                // those of other tests may still be on their way
                recorded = portal.next("it.opposizioni.complaint.desk-complaint-recorded.v1");
            } while (!recorded.data().get("complaintId").asText().equals(id));
            Contracts.assertFits("desk-complaint-recorded", recorded.data());
            assertThat(recorded.data().get("email").asText()).isEqualTo("maria@posta.example");
            assertThat(recorded.data().get("language").asText()).isEqualTo("en");
        }
    }

    /** One person is one person, however many complaints a registrar writes down: a crowd is counted by people. */
    @Test
    void onePersonHasOneKeyAndIsForgottenNoAddress() {
        filed();
        JsonPath second = file(filing(ENTRY.replace("\"email\": \"maria@posta.example\",", "")
                        .replace("Maria Rossi", "Maria Rossi Bianchi")))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(second.getString("email")).isEqualTo("maria@posta.example");
        assertThat(second.getString("name")).isEqualTo("Maria Rossi Bianchi");
        assertThat(jdbc.query("select distinct reporter from complaint", row -> row.getString(1)))
                .hasSize(1);
    }

    @Test
    void everyMistakeOfBothKindsIsNamedAtOnce() {
        file(filing("""
                {"channel": "PHONE", "receivedAt": "2026-11-26T09:00:00Z", "evidenceReference": " ", "name": "Maria",
                 "taxCode": "XYZ", "email": "nobody"}""").replace("\"ENERGY\"", "null").replace("2026-11-20", "2020-11-20"))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/calls/0/at",
                                "/desk/email",
                                "/desk/evidenceReference",
                                "/desk/ground",
                                "/desk/receivedAt",
                                "/desk/taxCode",
                                "/product"));
        file(Filings.oneCall(Filings.CALLER)).then().statusCode(422).body("errors.pointer", contains("/desk"));
        assertThat(jdbc.query("select id from desk_person", row -> row.getString(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-9999-01-01T00:00:00Z", "2024-11-24T22:59:59Z"})
    void nothingCameBeforeTheOldestCall(String receivedAt) {
        file(filing(ENTRY.replace("2026-11-25T09:00:00Z", receivedAt)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/desk/receivedAt"))
                .body("errors.code", contains("TOO_OLD"));
    }

    @Test
    void whatIsAskedOnTheTelephoneIsToldByCode() {
        JsonPath view = filed();
        String code = view.getString("complaint.code");
        as("registrar-bruno", Role.REGISTRAR)
                .get(DESK + "/by-code/{code}", code.toLowerCase(Locale.ROOT).replace("-", " "))
                .then()
                .statusCode(200)
                .body("complaint.code", equalTo(code))
                .body("evidenceReference", equalTo("Registrazione 512"))
                .body("yours", equalTo(false));
        registrar().get(DESK + "/{id}", view.getString("complaint.id")).then().statusCode(200);
        String own = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        assertProblem(registrar().get(DESK + "/{id}", own), 404);
        assertProblem(registrar().get(DESK + "/by-code/{code}", "SEG-2026-0000-0000"), 404);
        assertProblem(registrar().get(DESK + "/by-code/{code}", "nonsense"), 404);
    }

    /** What was written down is the person's own from the day on which the person signs in. */
    @Test
    void whoSignsInLaterHasItAndOnlyTheFirstAccountDoes() {
        String id = filed().getString("complaint.id");
        registrar().get(DESK + "/{id}", id).then().statusCode(200);
        giulia().get("/v1/complaints").then().body("items", hasSize(0));
        maria("maria-first").get("/v1/complaints").then().body("items.id", contains(id));
        maria("maria-first").get("/v1/complaints/{id}", id).then().statusCode(200);
        maria("maria-first").get("/v1/complaints/{id}/evidence", id).then().statusCode(200);
        maria("maria-second").get("/v1/complaints").then().body("items", hasSize(0));

        String next = filed().getString("complaint.id");
        maria("maria-first").get("/v1/complaints").then().body("items.id", hasItem(next));
    }

    /** Looks stay noted under the key of that day. */
    @Test
    void whoLookedBeforeSheSignedInIsToldHerToo() {
        String id = filed().getString("complaint.id");
        garante().get("/v1/complaints/{id}", id).then().statusCode(200);
        maria("maria-looks").get("/v1/complaints").then().body("items.id", contains(id));
        maria("maria-looks").get("/v1/accesses").then().body("items.resource", hasItem(id));
        maria("maria-looks").get("/v1/my-data").then().body("data.accesses.resource", hasItem(id));
        giulia().get("/v1/accesses").then().body("items", hasSize(0));
    }

    @Test
    void whoHasTakenItOverWaitsForNobody() {
        filed();
        maria("maria-unlocked").get("/v1/complaints").then().body("items", hasSize(1));
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.query("select id from desk_person for update", row -> row.getString(1));
            maria("maria-unlocked").get("/v1/complaints").then().body("items", hasSize(1));
        });
    }

    @Test
    void thePortalForgetsWhereSheWasWrittenTo() {
        filed();
        String person = jdbc.first("select id from desk_person", row -> row.getString(1))
                .orElseThrow();
        try (EventProbe.Listener portal = probe.listen("portal", "complaint.events")) {
            maria("maria-forgotten").get("/v1/complaints").then().body("items", hasSize(1));
            JsonNode forgotten = portal.next("it.opposizioni.complaint.desk-person-forgotten.v1", person)
                    .data();
            Contracts.assertFits("desk-person-forgotten", forgotten);
            assertThat(forgotten.get("reporter").asText()).isEqualTo("desk:" + person);
        }
    }

    @Test
    void whatTheDeskHoldsIsAmongHerData() {
        String code = filed().getString("complaint.code");
        String held = maria("maria-data")
                .header("Accept-Language", "it")
                .get("/v1/my-data")
                .asString();
        JsonNode desk = requireExplained(held).get("data").get("atTheDesk");
        assertThat(desk).hasSize(1);
        assertThat(desk.get(0).get("code").asText()).isEqualTo(code);
        assertThat(desk.get(0).get("evidenceReference").asText()).isEqualTo("Registrazione 512");
        assertThat(desk.get(0).get("email").asText()).isEqualTo("maria@posta.example");
        assertThat(giulia().get("/v1/my-data").jsonPath().getList("data.atTheDesk"))
                .isEmpty();
    }

    /** The register knows her by no account: what it says of her line is said to her all the same. */
    @ParameterizedTest
    @CsvSource({"true, YES", "false, NO"})
    void theEvidenceIsNoWorseForWhoHasNoAccount(boolean atTheDesk, String answer) throws Exception {
        JsonPath view = atTheDesk
                ? filed()
                : maria("maria-online")
                        .contentType("application/json")
                        .body(Filings.oneCall(Filings.CALLER))
                        .post("/v1/complaints")
                        .jsonPath();
        String prefix = atTheDesk ? "complaint." : "";
        String id = view.getString(prefix + "id");
        stateActive(id, view.getString(prefix + "calls[0].id"));
        maria("maria-online").get("/v1/complaints").then().body("items.id", hasItem(id));
        maria("maria-online")
                .get("/v1/complaints/{id}/evidence", id)
                .then()
                .body("verdicts[0].lines.answer", contains(answer))
                .body("verdicts[0].lines[0].proof", equalTo(null));
    }

    private void stateActive(String id, String call) throws Exception {
        IncomingEvents.deliver(
                evidence::apply,
                IncomingEvents.event(
                        "it.opposizioni.registry.registration-stated.v1", id, 1, json.readTree("""
                        {"complaintId": "%s", "statedAt": "2026-11-25T10:00:01Z", "calls": [{"callId": "%s",
                          "at": "2026-11-20T09:12:00Z", "calledNumber": "+393331234567", "status": "ACTIVE",
                          "oppositionId": "019ab000-0000-7000-8000-000000000021", "effectiveFrom": "2026-10-01T10:00:00Z",
                          "activeFrom": "2026-10-16T22:00:00Z", "heldByReporter": false}]}
                        """.formatted(
                                        id, call))));
    }

    @Test
    void theSameLimitHoldsForEveryPerson() {
        for (int i = 0; i < 20; i++) {
            file(filing(ENTRY)).then().statusCode(201);
        }
        assertProblem(file(filing(ENTRY)), 429);
        file(filing(ENTRY.replace(TAX_CODE, "NREDAA80A41H501Q"))).then().statusCode(201);
    }

    @Test
    void onlyRegistrarsWriteDown() {
        for (Role role : List.of(Role.CITIZEN, Role.REGULATOR, Role.OPERATOR)) {
            assertProblem(
                    as("nobody", role)
                            .contentType("application/json")
                            .body(filing(ENTRY))
                            .post(DESK),
                    403);
        }
    }
}
