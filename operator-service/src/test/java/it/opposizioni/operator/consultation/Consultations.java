package it.opposizioni.operator.consultation;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import it.opposizioni.operator.Market;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;

/** Acme's consultations on their way, for tests. */
@ApplicationScoped
class Consultations {

    private final Market market;

    Consultations(Market market) {
        this.market = market;
    }

    /** Of a list that was taken in: waits for its seal. @return its id */
    String sealed(Response accepted) {
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        String id = accepted.path("id");
        awaitState(id, "SEALED");
        return id;
    }

    /** Waits for a list to begin to arrive. @return its id */
    String arriving() {
        return await().until(
                        () -> market.operator(Market.ACME)
                                .get("/v1/consultations?state=RECEIVING")
                                .path("items[0].id"),
                        Objects::nonNull);
    }

    void awaitState(String id, String state) {
        await().untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
    }

    String state(String id) {
        return market.operator(Market.ACME).get("/v1/consultations/" + id).path("state");
    }

    Response choose(String id, int column) {
        return market.operator(Market.ACME).body(Map.of("column", column)).post("/v1/consultations/" + id + "/columns");
    }
}
