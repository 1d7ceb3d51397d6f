package it.opposizioni.operator.consultation.numbercheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.ConsultingTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which callers may ask, and what happens when they ask twice or at the same time as others. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class NumberCheckCallersTest extends ConsultingTest {

    private static final String OPPOSED = "+393331234567";
    private static final String FREE = "+390642986411";
    private static final String EXEMPTED = "+393337654321";

    @Inject
    NumberCheckRequests checks;

    @Test
    void aRefusedConsultationSaysWhy() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        assertThat(checks.as(Market.BETA, campaign, null, null, FREE).statusCode())
                .isEqualTo(404);
        checks.as(Market.ACME, UUID.randomUUID().toString(), null, null, FREE)
                .then()
                .statusCode(404);
        checks.as(Market.ACME, campaign, UUID.randomUUID(), null, FREE)
                .then()
                .statusCode(403)
                .body("type", endsWith("mandate-missing"));
        market.decide(Market.ACME, "suspension", "troppe segnalazioni").then().statusCode(200);
        checks.as(Market.ACME, campaign, null, null, FREE)
                .then()
                .statusCode(403)
                .body("type", endsWith("operator-suspended"))
                .body("detail", containsString("troppe segnalazioni"));
        assertThat(checks.counted()).isZero();
        market.decide(Market.ACME, "reinstatement", "chiarito").then().statusCode(200);
        checks.as(Market.ACME, campaign, null, null, FREE).then().statusCode(201);
    }

    @Test
    void anOutsourcerAsksForItsPrincipalWhileTheMandateHolds() {
        String mandate = market.mandated(Market.ACME, Market.SQUILLO, "+390212345678");
        register.oppose(EXEMPTED);
        register.exempt(EXEMPTED, Market.ACME, Instant.parse("2026-01-01T00:00:00Z"), null);
        String own = market.campaign(Market.SQUILLO);

        checks.as(Market.SQUILLO, own, null, null, EXEMPTED).then().body("items[0].answer", equalTo("OPPOSED"));
        String id = checks.as(Market.SQUILLO, own, Market.ACME, null, EXEMPTED)
                .then()
                .statusCode(201)
                .body("onBehalfOf", equalTo(Market.ACME.toString()))
                .body("items[0].answer", equalTo("EXEMPTED"))
                .body("items[0].exemptedUntil", nullValue())
                .extract()
                .path("consultationId");
        market.operator(Market.ACME).get("/v1/consultations/" + id).then().statusCode(200);
        assertThat(market.value("select count(*) from operator where last_consultation_at is not null"))
                .isEqualTo("2");

        market.operator(Market.SQUILLO)
                .post("/v1/mandates/" + mandate + "/end")
                .then()
                .statusCode(200);
        checks.as(Market.SQUILLO, own, Market.ACME, null, EXEMPTED)
                .then()
                .statusCode(403)
                .body("type", endsWith("mandate-missing"));
    }

    @Test
    void theSameKeyGivesTheFirstAnswer() {
        String first = checks.as(Market.ACME, campaign, null, "k", OPPOSED)
                .then()
                .statusCode(201)
                .body("items[0].answer", equalTo("CALLABLE"))
                .extract()
                .asString();
        register.oppose(OPPOSED);
        assertThat(checks.as(Market.ACME, campaign, null, "k", OPPOSED).asString())
                .isEqualTo(first);
        assertThat(checks.counted()).isOne();
        checks.as(Market.ACME, campaign, null, "k", FREE)
                .then()
                .statusCode(422)
                .body("type", endsWith("idempotency-key-reused"));
        checks.as(Market.ACME, campaign, null, "a key", FREE).then().statusCode(422);
        clock.shift(Duration.ofHours(25));
        checks.as(Market.ACME, campaign, null, "k", OPPOSED).then().body("items[0].answer", equalTo("OPPOSED"));
    }

    @Test
    void manyAtOnceAreEachCountedOnceAndARefusalHarmsNoOther() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        register.oppose(OPPOSED);
        List<Integer> statuses = IntStream.range(0, 80)
                .parallel()
                .mapToObj(i -> i % 4 == 0
                        ? checks.as(Market.BETA, campaign, null, null, FREE)
                        : checks.as(Market.ACME, campaign, null, i % 4 == 1 ? "key-" + i : null, OPPOSED))
                .map(Response::statusCode)
                .toList();
        assertThat(statuses).filteredOn(status -> status == 404).hasSize(20);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(60);
        assertThat(checks.counted()).isEqualTo(60);
        assertThat(market.value("select count(distinct code) from consultation_receipt where jws is null"))
                .isEqualTo("60");
        assertThat(market.value("select count(*) from consultation_answers where head is not null"))
                .isEqualTo("60");
    }
}
