package it.opposizioni.kit.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.RealInfrastructure;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RateLimitsTest {

    private static final NamedLimit LIMIT = NamedLimit.of("some", 10, Duration.ofMinutes(1));

    @Test
    void aClientThatAsksTooOftenIsToldWhenToTryAgainAndOthersAreServed() {
        assertThat(remaining(ask("giulia"))).isEqualTo("1");
        assertThat(remaining(ask("giulia"))).isEqualTo("0");

        Response refused = ask("giulia");
        refused.then()
                .statusCode(429)
                .body("type", equalTo("urn:problem:opposizioni:too-many-requests"))
                .header("RateLimit-Limit", "2")
                .header("RateLimit-Remaining", "0");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 1800);
        refused.then().body("detail", equalTo("Hai fatto troppe richieste. Riprova fra 30 minuti."));
        assertThat(refused.header("RateLimit-Reset")).isEqualTo(refused.header("Retry-After"));

        assertThat(ask("marco").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutATokenTheAddressIsTheClient() {
        assertThat(given().get("/v1/limited/address").statusCode()).isEqualTo(200);
        assertThat(given().get("/v1/limited/address").statusCode()).isEqualTo(429);
    }

    @Test
    void whoWritesAnotherAddressEachTimeIsStillOneClient() {
        assertThat(forwarded("203.0.113.1, 198.51.100.7")).isEqualTo(200);
        assertThat(forwarded("203.0.113.2, 198.51.100.7")).isEqualTo(429);
        assertThat(forwarded("198.51.100.8")).isEqualTo(200);
    }

    private static int forwarded(String header) {
        return given().header("X-Forwarded-For", header)
                .get("/v1/limited/address")
                .statusCode();
    }

    @Test
    void aDeploymentSetsALimitByItsName() {
        assertThat(effective(OptionalInt.empty(), OptionalInt.empty(), Optional.empty()))
                .isEqualTo(LIMIT);
        assertThat(effective(OptionalInt.empty(), OptionalInt.of(3), Optional.of(Duration.ofHours(1))))
                .isEqualTo(new NamedLimit("some", 3, 3, Duration.ofHours(1)));
        assertThat(effective(OptionalInt.of(2), OptionalInt.empty(), Optional.empty()))
                .isEqualTo(new NamedLimit("some", 2, 10, Duration.ofMinutes(1)));
        LimitsConfig none = Map::of;
        assertThat(none.effective(LIMIT)).isSameAs(LIMIT);
    }

    private static NamedLimit effective(OptionalInt burst, OptionalInt count, Optional<Duration> period) {
        record Set(OptionalInt burst, OptionalInt count, Optional<Duration> period) implements LimitsConfig.Override {}
        LimitsConfig config = () -> Map.of("some", new Set(burst, count, period));
        return config.effective(LIMIT);
    }

    private static Response ask(String person) {
        return given().queryParam("name", person).get("/v1/limited/person");
    }

    private static String remaining(Response answer) {
        return answer.then().statusCode(200).extract().header("RateLimit-Remaining");
    }
}
