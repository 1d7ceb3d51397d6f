package it.opposizioni.complaint.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.opposizioni.complaint.Filings;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Complaints of those who call or write, which a registrar writes down. */
@QuarkusTest
class DeskFilingTest extends DeskScenario {

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
