package it.opposizioni.operator.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ConsultationTest extends ConsultingTest {

    private static final String LIST = """
            Telefono;Nome
            +393331234567;Rossi
            333 765 4321;"Bianchi; Maria"
            06 42986411;=cmd()
            abc;Verdi
            +393331234567;Rossi ancora
            """;

    @Test
    void theListComesBackWithoutTheOpposedNumbers() {
        register.oppose("+393331234567");

        String id = market.consult(Market.ACME, campaign, LIST)
                .then()
                .statusCode(202)
                .header("Location", containsString("/v1/consultations/"))
                .body("state", equalTo("SEALED"))
                .body("received", equalTo(5))
                .body("valid", equalTo(4))
                .body("duplicates", equalTo(1))
                .body("opposed", equalTo(2))
                .body("callable", equalTo(2))
                .body("invalid", equalTo(1))
                .body("registerVersion", equalTo(1))
                .body("files", hasSize(4))
                .extract()
                .path("id");

        assertThat(market.file(Market.ACME, id, "callable"))
                .isEqualTo("Telefono;Nome\n333 765 4321;\"Bianchi; Maria\"\n06 42986411;'=cmd()\n");
        assertThat(market.file(Market.ACME, id, "opposed"))
                .isEqualTo("Telefono;Nome\n+393331234567;Rossi\n+393331234567;Rossi ancora\n");
        assertThat(market.file(Market.ACME, id, "invalid"))
                .contains("5,NOT_A_NUMBER,")
                .contains("\"abc;Verdi\"");
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id + "/files/callable")
                .then()
                .header("Content-Disposition", endsWith(".csv\""))
                .header("Content-Type", containsString("text/csv"));
    }

    @Test
    void aNumberRegisteredAMomentAgoIsNotCallable() {
        market.consult(Market.ACME, campaign, "+393331234567\n").then().body("callable", equalTo(1));
        UUID opposition = register.oppose("+393331234567");
        market.consult(Market.ACME, campaign, "+393331234567\n").then().body("opposed", equalTo(1));
        register.withdraw(opposition, 2, "+393331234567");
        market.consult(Market.ACME, campaign, "+393331234567\n").then().body("callable", equalTo(1));
    }

    @Test
    void theEventSaysWhatWasSealed() {
        register.asOf("2026-11-25T22:30:00Z");
        register.oppose("+393331234567");
        String id = market.consult(Market.ACME, campaign, LIST).then().extract().path("id");

        var event = market.events("consultation-completed").getFirst();
        assertThat(event.aggregateId()).isEqualTo(id);
        assertThat(event.data().get("operatorId").asText()).isEqualTo(Market.ACME.toString());
        assertThat(event.data().get("counts").get("opposed").asInt()).isEqualTo(2);
        assertThat(event.data().get("validUntil").asText()).isEqualTo("2026-12-10T23:00:00Z");
    }

    @Test
    void itIsGoodToTheEndOfTheFifteenthDayAndDeadAtTheNextInstant() {
        register.asOf("2026-11-25T22:30:00Z");
        String id = market.consult(Market.ACME, campaign, LIST).then().extract().path("id");

        clock.set(Instant.parse("2026-12-10T22:59:59.999Z"));
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id)
                .then()
                .body("state", equalTo("SEALED"))
                .body("lastValidDay", equalTo("2026-12-10"));
        market.file(Market.ACME, id, "callable");

        clock.set(Instant.parse("2026-12-10T23:00:00Z"));
        market.operator(Market.ACME).get("/v1/consultations/" + id).then().body("state", equalTo("EXPIRED"));
        market.file(Market.ACME, id, "callable");
    }

    @Test
    void theSameKeyAndListGiveTheFirstAnswer() {
        byte[] list = LIST.getBytes();
        String first = market.consult(Market.ACME, campaign, "key-1", list)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        register.oppose("+393331234567");
        market.consult(Market.ACME, campaign, "key-1", list)
                .then()
                .statusCode(202)
                .body("id", equalTo(first))
                .body("opposed", equalTo(0));
        assertThat(market.events("consultation-completed")).hasSize(1);

        market.consult(Market.ACME, campaign, "key-1", "+393331234567\n".getBytes())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:opposizioni:idempotency-key-reused"));
        market.consult(Market.ACME, market.campaign(Market.ACME), "key-1", list)
                .then()
                .statusCode(422);

        clock.shift(Duration.ofHours(25));
        market.consult(Market.ACME, campaign, "key-1", list)
                .then()
                .statusCode(202)
                .body("opposed", equalTo(2));
    }

    @Test
    void aCompressedListIsReadAsItArrives() throws IOException {
        register.oppose("+393331234567");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(LIST.getBytes());
        }
        market.operator(Market.ACME)
                .contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .header("Idempotency-Key", "gz")
                .queryParam("campaign", campaign)
                .body(compressed.toByteArray())
                .post("/v1/consultations")
                .then()
                .statusCode(202)
                .body("opposed", equalTo(2));
    }

    @Test
    void whatIsNoListIsRefusedAndLeavesNothing() {
        market.consult(Market.ACME, campaign, "PK\0\0\0")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:opposizioni:list-refused"))
                .body("errors[0].code", equalTo("NOT_TEXT"));
        market.consult(Market.ACME, campaign, "").then().statusCode(422).body("errors[0].code", equalTo("EMPTY"));
        market.consult(Market.ACME, campaign, "7".repeat(3 << 20))
                .then()
                .statusCode(413)
                .body("errors[0].code", equalTo("LINE_TOO_LONG"));

        assertThat(market.events("consultation-completed")).isEmpty();
        market.operator(Market.ACME)
                .get("/v1/consultations?campaign=" + campaign)
                .then()
                .body("items", hasSize(3))
                .body("items[0].state", equalTo("FAILED"))
                .body("items[0].failure", equalTo("LINE_TOO_LONG"));
        String failed = market.operator(Market.ACME)
                .get("/v1/consultations")
                .then()
                .extract()
                .path("items[0].id");
        market.operator(Market.ACME)
                .get("/v1/consultations/" + failed + "/files/callable")
                .then()
                .statusCode(409);
    }

    @Test
    void othersSeeNothingOfIt() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        String id = market.consult(Market.ACME, campaign, LIST).then().extract().path("id");

        market.operator(Market.BETA).get("/v1/consultations/" + id).then().statusCode(404);
        market.operator(Market.BETA)
                .get("/v1/consultations/" + id + "/files/callable")
                .then()
                .statusCode(404);
        market.operator(Market.BETA).get("/v1/consultations").then().body("items", hasSize(0));
        market.operator(Market.BETA)
                .get("/v1/consultations?campaign=" + campaign)
                .then()
                .body("items", hasSize(0));
        market.consult(Market.BETA, campaign, LIST).then().statusCode(404);
    }

    @Test
    void aSuspendedOperatorReadsWhy() {
        market.decide(Market.ACME, "suspension", "troppe segnalazioni").then().statusCode(200);
        market.consult(Market.ACME, campaign, LIST)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:opposizioni:operator-suspended"))
                .body("detail", containsString("troppe segnalazioni"));
        market.decide(Market.ACME, "reinstatement", "chiarito").then().statusCode(200);
        market.consult(Market.ACME, campaign, LIST).then().statusCode(202);
    }

    @Test
    void keyAndCampaignAreNeeded() {
        market.operator(Market.ACME)
                .contentType("text/csv")
                .queryParam("campaign", campaign)
                .body(LIST)
                .post("/v1/consultations")
                .then()
                .statusCode(422);
        market.operator(Market.ACME)
                .contentType("text/csv")
                .header("Idempotency-Key", "k")
                .body(LIST)
                .post("/v1/consultations")
                .then()
                .statusCode(422);
        market.consult(Market.ACME, UUID.randomUUID().toString(), LIST).then().statusCode(404);
    }
}
