package it.opposizioni.registry.desk;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What waits at the desk, most urgent first. */
@QuarkusTest
class DeskRequestsTest extends DeskScenario {

    @Test
    void theListSaysWhatIsDue() {
        oppose(NUMBER, ADA).then().statusCode(201);
        oppose(OTHER_NUMBER, ADA).then().statusCode(201);
        String today = propose(NUMBER, ADA).then().extract().path("id");
        String tomorrow = enter("withdrawals", OTHER_NUMBER, ADA, Map.of("receivedAt", NOW.toString()))
                .then()
                .extract()
                .path("id");
        requests("OPEN").then().body("items.id", contains(today, tomorrow)).body("items.late", contains(false, false));
        requests("DUE_TODAY").then().body("items.id", contains(today));
        requests("OVERDUE").then().body("items", empty());
        clock.set(NOW.plus(Duration.ofDays(1)));
        requests("DUE_TODAY").then().body("items.id", contains(tomorrow));
        requests("OVERDUE").then().body("items.id", contains(today)).body("items.late", contains(true));
        register.registrar()
                .get("/v1/desk/requests/counts")
                .then()
                .statusCode(200)
                .body("open", equalTo(2))
                .body("dueToday", equalTo(1))
                .body("overdue", equalTo(1));
        approve(register.secondRegistrar(), today).then().statusCode(200);
        requests("OPEN").then().body("items.id", contains(tomorrow));
        requests("DONE").then().body("items.id", hasItem(today)).body("items", hasSize(3));
    }

    @Test
    void theListComesInPages() {
        oppose(NUMBER, ADA).then().statusCode(201);
        oppose(OTHER_NUMBER, ADA).then().statusCode(201);
        propose(NUMBER, ADA).then().statusCode(201);
        propose(OTHER_NUMBER, ADA).then().statusCode(201);
        for (String status : List.of("OPEN", "DONE")) {
            Response first = register.registrar().get("/v1/desk/requests?limit=1&status=" + status);
            String next = first.then().body("items", hasSize(1)).extract().path("next");
            register.registrar()
                    .get("/v1/desk/requests?limit=1&status=" + status + "&cursor=" + next)
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].id", not(equalTo(first.path("items[0].id"))))
                    .body("next", nullValue());
        }
    }
}
