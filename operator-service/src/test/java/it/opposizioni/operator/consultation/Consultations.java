package it.opposizioni.operator.consultation;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import it.opposizioni.operator.Market;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Acme's consultations from the upload to the seal, for tests. */
@ApplicationScoped
public class Consultations {

    private final Market market;

    Consultations(Market market) {
        this.market = market;
    }

    /** Where the files of one are kept. */
    public static Path files(String id) {
        return Path.of("target/lists", id);
    }

    /** Sends a list and waits for its seal. @return its id */
    public String sent(String campaign) {
        return sealed(market.consult(Market.ACME, campaign, Lists.TWO_CONTACTS));
    }

    /** Sends a list that waits until its column is chosen. */
    public Response ask(String campaign) {
        return send(campaign, Map.of("column", "ask"));
    }

    public Response send(String campaign, Map<String, String> options) {
        return send(campaign, options, UUID.randomUUID().toString());
    }

    public Response send(String campaign, Map<String, String> options, String key) {
        return market.operator(Market.ACME)
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .queryParam("campaign", campaign)
                .queryParams(options)
                .body(Lists.TWO_CONTACTS)
                .post("/v1/consultations");
    }

    /** Sends a list in any format. */
    public Response upload(String campaign, byte[] list, Map<String, String> options) {
        return market.operator(Market.ACME)
                .contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParam("campaign", campaign)
                .queryParams(options)
                .body(list)
                .post("/v1/consultations");
    }

    /** Of a list that was accepted: waits for its seal. @return its id */
    public String sealed(Response accepted) {
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        String id = accepted.path("id");
        awaitState(id, "SEALED");
        return id;
    }

    /** Waits until a list arrives. @return its id */
    String arriving() {
        return await().until(
                        () -> market.operator(Market.ACME)
                                .get("/v1/consultations?state=RECEIVING")
                                .path("items[0].id"),
                        Objects::nonNull);
    }

    public void awaitState(String id, String state) {
        await().untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
    }

    public String state(String id) {
        return market.operator(Market.ACME).get("/v1/consultations/" + id).path("state");
    }

    public Response choose(String id, int column) {
        return market.operator(Market.ACME).body(Map.of("column", column)).post("/v1/consultations/" + id + "/columns");
    }

    public Response repeat(String id, String key) {
        return market.operator(Market.ACME)
                .header("Idempotency-Key", key)
                .post("/v1/consultations/" + id + "/repetition");
    }
}
