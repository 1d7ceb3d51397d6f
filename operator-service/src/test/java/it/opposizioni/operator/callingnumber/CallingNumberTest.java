package it.opposizioni.operator.callingnumber;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CallingNumberTest extends OperatorServiceTest {

    private static final String NUMBER = "+390212345678";

    @BeforeEach
    void twoOperators() {
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        market.approved(Market.SQUILLO, "Squillo Contact S.r.l.");
    }

    @Test
    void aNumberIsDeclaredAndWithdrawn() {
        market.declare(Market.SQUILLO, "02 1234 5678")
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/calling-numbers/+390212345678"))
                .body("number", equalTo(NUMBER));
        market.operator(Market.SQUILLO)
                .get("/v1/calling-numbers")
                .then()
                .body("items.number", equalTo(List.of(NUMBER)));
        market.operator(Market.ACME).get("/v1/calling-numbers").then().body("items", hasSize(0));

        market.operator(Market.ACME)
                .delete("/v1/calling-numbers/" + NUMBER)
                .then()
                .statusCode(404);
        market.operator(Market.SQUILLO)
                .delete("/v1/calling-numbers/02 1234 5678")
                .then()
                .statusCode(204);
        market.operator(Market.SQUILLO)
                .delete("/v1/calling-numbers/" + NUMBER)
                .then()
                .statusCode(404);
        market.declare(Market.ACME, NUMBER).then().statusCode(201);

        var withdrawn = market.events("calling-number-withdrawn").getFirst();
        assertThat(withdrawn.version()).isEqualTo(2);
        assertThat(market.events("calling-number-declared")).hasSize(2);
    }

    @Test
    void anOverlapIsAConflictAndNeverTaken() {
        market.declare(Market.SQUILLO, NUMBER).then().statusCode(201).body("state", equalTo("DECLARED"));
        market.declare(Market.ACME, NUMBER)
                .then()
                .statusCode(201)
                .body("state", equalTo("CONFLICT"))
                .body("from", nullValue())
                .body("conflictWith", equalTo(List.of("Squillo Contact S.r.l.")));
        for (UUID operator : List.of(Market.ACME, Market.SQUILLO)) {
            market.declare(operator, NUMBER)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem:opposizioni:calling-number-taken"));
        }
        market.operator(Market.SQUILLO)
                .get("/v1/calling-numbers")
                .then()
                .body("items[0].state", equalTo("DECLARED"))
                .body("items[0].conflictWith", equalTo(List.of("Acme Energia S.p.A.")));
        assertThat(market.events("calling-number-declared")).hasSize(1);
        assertThat(market.events("calling-number-conflict-raised")).hasSize(1);
    }

    @Test
    void ofManyWhoDeclareAtOnceOneGetsItAndTheOtherWaits() throws Exception {
        List<Callable<Integer>> tries = IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    UUID operator = i % 2 == 0 ? Market.ACME : Market.SQUILLO;
                    return market.declare(operator, NUMBER).statusCode();
                })
                .toList();
        List<Integer> answers = atOnce(tries);
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(a -> a == 201)).hasSize(2);
        assertThat(market.value("select string_agg(state, ' ' order by state) from calling_number"))
                .isEqualTo("CONFLICT DECLARED");
        assertThat(market.events("calling-number-declared")).hasSize(1);
    }

    @Test
    void callCentrePrefixesAreNumbersAndForeignOnesAreNot() {
        market.declare(Market.SQUILLO, "0844 123456").then().statusCode(201);
        market.declare(Market.SQUILLO, "+33 1 42 68 53 00")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("FOREIGN"));
        market.declare(Market.SQUILLO, "12").then().statusCode(422).body("errors[0].pointer", equalTo("/number"));
    }

    @Test
    void theSameKeyDeclaresOnce() {
        for (int i = 0; i < 2; i++) {
            market.operator(Market.SQUILLO)
                    .header("Idempotency-Key", "k")
                    .body(Map.of("number", NUMBER))
                    .post("/v1/calling-numbers")
                    .then()
                    .statusCode(201);
        }
        assertThat(market.events("calling-number-declared")).hasSize(1);
    }
}
