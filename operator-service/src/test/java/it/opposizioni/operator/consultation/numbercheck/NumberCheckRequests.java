package it.opposizioni.operator.consultation.numbercheck;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.operator.Market;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Quick checks as operators send them, for tests. */
@ApplicationScoped
class NumberCheckRequests {

    private final Market market;

    NumberCheckRequests(Market market) {
        this.market = market;
    }

    /**
     * @param principal null for whom the campaign is
     * @param key null for none
     */
    Response as(UUID operator, String campaignId, UUID principal, String key, String... numbers) {
        Map<String, Object> body = new HashMap<>(Map.of("numbers", numbers, "campaignId", campaignId));
        if (principal != null) {
            body.put("onBehalfOf", principal);
        }
        RequestSpecification request = market.operator(operator).body(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post("/v1/number-checks");
    }

    int counted() {
        return Integer.parseInt(
                market.value("select count(*) from consultation where kind = 'NUMBER_CHECK' and state = 'SEALED'"));
    }
}
