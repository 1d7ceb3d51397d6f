package it.opposizioni.complaint.caller;

import static it.opposizioni.complaint.OperatorEvents.ADDRESS;
import static it.opposizioni.complaint.OperatorEvents.number;
import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.EventProbe.Event;
import jakarta.inject.Inject;
import java.util.List;

/** Look-ups of callers, after events of operator-service. */
abstract class CallerLookUps extends RunningService {

    static final String NUMBER = "+390687654321";

    @Inject
    EventProbe probe;

    static ValidatableResponse lookUp(String number) {
        return anybody().get("/v1/callers/{number}", number).then();
    }

    static JsonPath answer(String number) {
        return lookUp(number).statusCode(200).extract().jsonPath();
    }

    void publish(Event... events) {
        List.of(events).forEach(event -> probe.publish(ADDRESS, event));
    }

    static void awaitOutcome(String number, String outcome) {
        await().untilAsserted(
                        () -> assertThat(answer(number).getString("outcome")).isEqualTo(outcome));
    }
}
