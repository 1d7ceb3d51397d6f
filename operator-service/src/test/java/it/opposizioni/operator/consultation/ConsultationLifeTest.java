package it.opposizioni.operator.consultation;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The states of a list from its first byte to its seal, its cancellation and its repetition. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ConsultationLifeTest extends ConsultingTest {

    private static final String NUMBER = "+393331234567";

    @TestHTTPResource
    String url;

    @Inject
    MeterRegistry metrics;

    @Test
    void aListThatArrivesIsCancelled() throws Exception {
        try (ChunkedUpload upload = new ChunkedUpload(url, token(), campaign, "k")) {
            upload.send(Lists.TWO_CONTACTS);
            String id = consultations.arriving();
            assertThat(metrics.get("opposizioni.lists.under.way").gauge().value())
                    .isEqualTo(1);
            cancel(id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"))
                    .body("repeatable", equalTo(false));
            upload.sendUntilAnswered("06 42986411;Verdi\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII), 1L << 30);
            assertThat(await(upload.answer())).startsWith("HTTP/1.1 409");
            assertOverWithoutTrace(id);
        }
        assertThat(market.consult(Market.ACME, campaign, "k", Lists.bytes(Lists.TWO_CONTACTS))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void aListThatWaitsForItsColumnIsCancelled() throws IOException {
        String id = consultations.ask(campaign).path("id");
        cancel(id).then().statusCode(200);
        assertOverWithoutTrace(id);
        consultations.choose(id, 0).then().statusCode(409);
    }

    @Test
    void aListThatIsComparedIsCancelled() throws IOException {
        String id = consultations.ask(campaign).path("id");
        market.execute(
                "update consultation set state = 'COMPARING', received_by = 'another process', heartbeat_at = started_at");
        cancel(id).then().statusCode(200);
        assertOverWithoutTrace(id);
    }

    @Test
    void aSealedListIsNotCancelled() {
        String id = consultations.sent(campaign);
        cancel(id).then().statusCode(409);
        market.file(Market.ACME, id, "callable");
    }

    @Test
    void theSameListIsComparedAgain() {
        String first = consultations.sent(campaign);
        register.oppose(NUMBER);
        String second = consultations
                .repeat(first, "again")
                .then()
                .statusCode(202)
                .body("id", not(equalTo(first)))
                .body("repetitionOf", equalTo(first))
                .body("opposed", equalTo(1))
                .extract()
                .path("id");
        consultations.repeat(first, "again").then().statusCode(202).body("id", equalTo(second));
        market.operator(Market.ACME).get("/v1/consultations/" + first).then().body("opposed", equalTo(0));
        assertThat(market.file(Market.ACME, second, "opposed")).isEqualTo("Telefono;Nome\n+393331234567;Rossi\n");
        assertThat(market.events("consultation-completed")).hasSize(2);
        assertThat(consultations.repeat(second, "once-more").statusCode()).isEqualTo(202);
    }

    @Test
    void aListThatEndedEveryAttemptIsNotStartedAgain() {
        String id = consultations.ask(campaign).path("id");
        market.execute("update consultation set attempt = 6, state = 'COMPARING', received_by = 'a dead process',"
                + " heartbeat_at = started_at - interval '2 minutes'");
        consultations.awaitState(id, "FAILED");
        assertThat(market.value("select failure from consultation")).isEqualTo("INTERNAL");
        assertThat(market.value("select attempt from consultation")).isEqualTo("6");
    }

    @Test
    void aRepetitionThatFailsDoesNotAskForItsListAgain() {
        String first = consultations.sent(campaign);
        String second = consultations.ask(campaign).path("id");
        market.execute("update consultation set repetition_of = '" + first + "', attempt = 6, state = 'COMPARING',"
                + " received_by = 'a dead process', heartbeat_at = started_at - interval '2 minutes' where id = '"
                + second
                + "'");
        consultations.awaitState(second, "FAILED");
        market.operator(Market.ACME)
                .header("Accept-Language", "en")
                .get("/v1/consultations/" + second)
                .then()
                .body("failure", equalTo("INTERNAL"))
                .body("failureDetail", endsWith("repeat the request soon. The list need not be sent again."));
    }

    @Test
    void aKeyIdentifiesOneColumnAndOnePrincipal() {
        market.consult(Market.ACME, campaign, "k", Lists.bytes(Lists.TWO_CONTACTS))
                .then()
                .statusCode(202);
        Map.of("column", "1", "header", "true")
                .forEach((parameter, other) -> market.operator(Market.ACME)
                        .contentType("text/csv")
                        .header("Idempotency-Key", "k")
                        .queryParam("campaign", campaign)
                        .queryParam(parameter, other)
                        .body(Lists.TWO_CONTACTS)
                        .post("/v1/consultations")
                        .then()
                        .statusCode(422)
                        .body("type", endsWith("idempotency-key-reused")));

        market.mandated(Market.ACME, Market.SQUILLO, "+390212345678");
        String own = market.campaign(Market.SQUILLO);
        consultFor(Market.ACME, own, "k").then().statusCode(202);
        consultFor(Market.ACME, own, "k").then().statusCode(202);
        consultFor(null, own, "k").then().statusCode(422).body("type", endsWith("idempotency-key-reused"));
    }

    @Test
    void anOutsourcerConsultsForItsPrincipalWhileTheMandateHolds() {
        String mandate = market.mandated(Market.ACME, Market.SQUILLO, "+390212345678");
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        String own = market.campaign(Market.SQUILLO);
        consultFor(Market.BETA, own).then().statusCode(403).body("type", endsWith("mandate-missing"));
        consultFor(UUID.randomUUID(), own).then().statusCode(403);
        register.oppose(NUMBER);
        register.exempt(NUMBER, Market.ACME, Instant.parse("2026-01-01T00:00:00Z"), null);
        String id = consultFor(Market.ACME, own)
                .then()
                .statusCode(202)
                .body("principal.name", equalTo("Acme Energia S.p.A."))
                .body("exempted", equalTo(1))
                .extract()
                .path("id");
        market.file(Market.SQUILLO, id, "callable");
        market.file(Market.ACME, id, "callable");
        cancel(id).then().statusCode(404);

        market.operator(Market.SQUILLO)
                .post("/v1/mandates/" + mandate + "/end")
                .then()
                .statusCode(200);
        consultFor(Market.ACME, own).then().statusCode(403);
        market.operator(Market.SQUILLO)
                .get("/v1/consultations/" + id + "/files/callable")
                .then()
                .statusCode(403);
        market.file(Market.ACME, id, "callable");
    }

    private Response consultFor(UUID principal, String squillosCampaign) {
        return consultFor(principal, squillosCampaign, UUID.randomUUID().toString());
    }

    /** @param principal null: not said */
    private Response consultFor(UUID principal, String squillosCampaign, String key) {
        return market.operator(Market.SQUILLO)
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .queryParam("campaign", squillosCampaign)
                .queryParams(principal == null ? Map.of() : Map.of("onBehalfOf", principal))
                .body(Lists.TWO_CONTACTS)
                .post("/v1/consultations");
    }

    private Response cancel(String id) {
        return market.operator(Market.ACME).body(Map.of()).post("/v1/consultations/" + id + "/cancellation");
    }

    private void assertOverWithoutTrace(String id) throws IOException {
        assertThat(consultations.state(id)).isEqualTo("CANCELLED");
        assertThat(Consultations.files(id)).doesNotExist();
        assertThat(market.events("consultation-completed")).isEmpty();
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id + "/files/callable")
                .then()
                .statusCode(409);
        consultations.repeat(id, UUID.randomUUID().toString()).then().statusCode(410);
    }
}
