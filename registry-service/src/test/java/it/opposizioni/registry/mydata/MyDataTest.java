package it.opposizioni.registry.mydata;

import static it.opposizioni.kit.testing.Explained.requireExplained;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.operatordirectory.Operators;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything that the register holds about somebody. */
@QuarkusTest
class MyDataTest extends RegistryTest {

    private static final String ADA = "NREDAA80A41H501Q";

    @Inject
    Operators operators;

    @Test
    void everythingIsThereAndExplained() {
        operators.approved(ACME, "Acme Energia S.p.A.");
        String id = register.registered("giulia", NUMBER);
        register.citizen("giulia")
                .body(Map.of("operatorId", ACME))
                .post("/v1/oppositions/" + id + "/exemptions")
                .then()
                .statusCode(201);
        register.citizen("giulia")
                .post("/v1/oppositions/" + id + "/renewals")
                .then()
                .statusCode(200);
        register.citizen("giulia")
                .get("/v1/oppositions/" + id + "/certificate")
                .then()
                .statusCode(200);
        register.registrar().get("/v1/oppositions/" + id).then().statusCode(200);
        String ended = register.registered("giulia", OTHER_NUMBER);
        register.withdraw("giulia", OTHER_NUMBER, ended);
        register.registered("marco", "+393339876543");

        Response answer =
                register.citizen("giulia").header("Accept-Language", "en").get("/v1/my-data");
        answer.then().statusCode(200).header("Cache-Control", "private, no-store");
        assertThat(answer.asString()).doesNotContain("+393339876543", "marco", "gestore");
        JsonNode document = requireExplained(answer.asString());
        JsonNode data = document.get("data");
        assertThat(data.get("oppositions")).hasSize(2);
        JsonNode standing = data.get("oppositions").get(1);
        assertThat(standing.get("number").asText()).isEqualTo(NUMBER);
        assertThat(standing.get("status").asText()).isEqualTo("REGISTERED");
        assertThat(standing.get("history")).hasSize(2);
        JsonNode company = standing.get("exemptions").get(0);
        assertThat(company.get("company").asText()).isEqualTo("Acme Energia S.p.A.");
        assertThat(company.get("grantedHow").asText()).isEqualTo("HOLDER");
        assertThat(standing.get("certificates")).hasSize(1);
        assertThat(data.get("oppositions").get(0).get("endedAt").asText()).isNotEmpty();
        assertThat(data.get("registrations")).hasSize(2);
        assertThat(data.get("proofs")).as("two registrations and a withdrawal").hasSize(3);
        assertThat(data.get("accesses")).hasSize(1);
        assertThat(document.get("fields").get("oppositions").asText()).isEqualTo("Your registrations");
    }

    @Test
    void whyAChosenCompanyMayNotCallNowIsTherePlainly() {
        operators.approved(ACME, "Acme Energia S.p.A.");
        String id = register.registered("giulia", NUMBER);
        String exemptions = "/v1/oppositions/" + id + "/exemptions";
        String given = register.citizen("giulia")
                .body(Map.of("operatorId", ACME))
                .post(exemptions)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(chosenCompany().has("notNow")).isFalse();
        operators.receive("operator-lapsed", ACME, "Acme Energia S.p.A.", 2, "LAPSED");
        assertThat(chosenCompany().get("notNow").asText()).isEqualTo("LAPSED");
        register.citizen("giulia").delete(exemptions + "/" + given).then().statusCode(204);
        assertThat(chosenCompany().has("notNow")).as("it could not call anyway").isFalse();
    }

    private JsonNode chosenCompany() {
        return requireExplained(register.citizen("giulia").get("/v1/my-data").asString())
                .at("/data/oppositions/0/exemptions/0");
    }

    /** Also before the person has looked at anything else. */
    @Test
    void whatCameToTheDeskIsThereFromTheFirstSignIn() {
        register.registrar()
                .body(register.deskEntry(NUMBER, ADA))
                .post("/v1/desk/oppositions")
                .then()
                .statusCode(201);
        JsonNode data = requireExplained(register.signedIn("ada", ADA)
                        .get("/v1/my-data")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .get("data");
        assertThat(data.get("oppositions")).hasSize(1);
        JsonNode request = data.get("deskRequests").get(0);
        assertThat(request.get("name").asText()).isEqualTo("Ada Neri");
        assertThat(request.get("channel").asText()).isEqualTo("POST");
        assertThat(request.get("evidence").asText()).startsWith("Prot.");
        JsonNode nobodys = requireExplained(
                        register.citizen("marco").get("/v1/my-data").asString())
                .get("data");
        assertThat(nobodys.get("deskRequests")).isEmpty();
    }

    @Test
    void whatWasAskedForACompanySaysWhichAndFromWhenUntilWhen() {
        operators.approved(ACME, "Acme Energia S.p.A.");
        register.registrar()
                .body(register.deskEntry(NUMBER, ADA))
                .post("/v1/desk/oppositions")
                .then()
                .statusCode(201);
        LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(3);
        Map<String, Object> letter = new HashMap<>(register.deskEntry(NUMBER, ADA));
        letter.putAll(Map.of(
                "operatorId",
                ACME,
                "from",
                first.toString(),
                "until",
                first.plusDays(7).toString()));
        register.registrar().body(letter).post("/v1/desk/exemptions").then().statusCode(201);
        JsonNode request = requireExplained(
                        register.signedIn("ada", ADA).get("/v1/my-data").asString())
                .get("data")
                .get("deskRequests")
                .get(0);
        assertThat(request.get("kind").asText()).isEqualTo("EXEMPTION");
        assertThat(request.get("company").asText()).isEqualTo("Acme Energia S.p.A.");
        assertThat(request.get("from").asText()).isEqualTo(first.toString());
        assertThat(request.get("until").asText()).isEqualTo(first.plusDays(7).toString());
    }

    @Test
    void bySomebodysLetterIsSaidOfWhatTheDeskDid() {
        operators.approved(ACME, "Acme Energia S.p.A.");
        register.registrar()
                .body(register.deskEntry(NUMBER, ADA))
                .post("/v1/desk/oppositions")
                .then()
                .statusCode(201);
        Map<String, Object> letter = new HashMap<>(register.deskEntry(NUMBER, ADA));
        letter.put("operatorId", ACME);
        String asked = register.registrar()
                .body(letter)
                .post("/v1/desk/exemptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        register.secondRegistrar()
                .post("/v1/desk/requests/" + asked + "/approval")
                .then()
                .statusCode(200);
        JsonNode held = requireExplained(
                        register.signedIn("ada", ADA).get("/v1/my-data").asString())
                .at("/data/oppositions/0");
        assertThat(held.at("/history/0/channel").asText()).isEqualTo("POST");
        assertThat(held.at("/exemptions/0/grantedHow").asText()).isEqualTo("POST");
    }

    @Test
    void whichMediumEndsIsSaid() {
        String id = register.registeredWithPost("giulia", NUMBER);
        register.askMediumWithdrawal("giulia", NUMBER, id, "POST").then().statusCode(200);
        JsonNode opposition = requireExplained(
                        register.citizen("giulia").get("/v1/my-data").asString())
                .get("data")
                .get("oppositions")
                .get(0);
        assertThat(opposition.get("mediumLeaving").asText()).isEqualTo("POST");
        assertThat(opposition.get("mediumWithdrawalDueAt").asText()).isNotEmpty();
    }

    @Test
    void whoHasNothingHereGetsEmptyLists() {
        JsonNode document = requireExplained(register.citizen("marco")
                .get("/v1/my-data")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(document.get("data")).allMatch(JsonNode::isEmpty);
        assertThat(document.get("fields").get("oppositions").asText()).isEqualTo("Le tue iscrizioni");
    }
}
