package it.opposizioni.complaint.caller;

import static it.opposizioni.complaint.OperatorEvents.ACME;
import static it.opposizioni.complaint.OperatorEvents.SQUILLO;
import static it.opposizioni.complaint.OperatorEvents.mandate;
import static it.opposizioni.complaint.OperatorEvents.numberHeld;
import static it.opposizioni.complaint.OperatorEvents.numberVerified;
import static it.opposizioni.complaint.OperatorEvents.operator;
import static it.opposizioni.kit.testing.Patience.await;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who had declared a number on a day in the past, and since when and how surely who declares it now does. */
@QuarkusTest
class CallerOnADayTest extends CallerLookUps {

    private static ValidatableResponse on(String day) {
        return anybody()
                .queryParam("on", day)
                .get("/v1/callers/{number}", NUMBER)
                .then();
    }

    /** Squillo until 20 November at noon, for Acme until the 10th; Acme itself from the 22nd at 8 in Rome. */
    private void changedHands() {
        publish(
                operator("approved", ACME, 1, "Acme Energia S.p.A.", false),
                operator("approved", SQUILLO, 1, "Squillo Contact S.r.l.", true),
                numberHeld(UUID.randomUUID(), SQUILLO, NUMBER, "2026-11-01T09:00:00Z", "2026-11-20T11:00:00Z"),
                mandate("agreed", UUID.randomUUID(), 1, NUMBER, "2026-11-01", "2026-11-10"),
                numberHeld(UUID.randomUUID(), ACME, NUMBER, "2026-11-22T07:00:00Z", null));
        await().untilAsserted(() -> {
            lookUp(NUMBER).body("operators.name", equalTo(List.of("Acme Energia S.p.A.")));
            on("2026-11-05").body("operators[0].principals", hasSize(1));
        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-01, DECLARED, Squillo Contact S.r.l., Acme Energia S.p.A.",
                "2026-11-10, DECLARED, Squillo Contact S.r.l., Acme Energia S.p.A.",
                "2026-11-11, DECLARED, Squillo Contact S.r.l., -",
                "2026-11-20, DECLARED, Squillo Contact S.r.l., -",
                "2026-11-21, NOT_DECLARED, -, -",
                "2026-11-22, DECLARED, Acme Energia S.p.A., -",
                "2026-11-25, DECLARED, Acme Energia S.p.A., -"
            })
    void namesWhoHadDeclaredItThatDayAndForWhom(String day, String outcome, String operator, String principal) {
        changedHands();
        on(day).statusCode(200)
                .body("on", equalTo(day))
                .body("outcome", equalTo(outcome))
                .body("operators[0]?.name", equalTo(operator))
                .body("operators[0]?.principals[0]?.name", equalTo(principal));
    }

    @Test
    void saysUntilWhenAndSpeaksOfThePast() {
        changedHands();
        on("2026-11-20")
                .body("operators[0].declaredFrom", equalTo("2026-11-01T09:00:00Z"))
                .body("operators[0].declaredUntil", equalTo("2026-11-20T11:00:00Z"))
                .body("explanation", containsString("Quel giorno"));
        on("2026-11-21").body("explanation", containsString("Quel giorno nessun operatore"));
        lookUp(NUMBER)
                .body("on", nullValue())
                .body("operators[0].declaredFrom", equalTo("2026-11-22T07:00:00Z"))
                .body("operators[0].declaredUntil", nullValue());
    }

    @Test
    void theStateOfThatDayIsSaidOnlyWhereItIsKnown() {
        changedHands();
        on("2026-11-05").body("operators[0].state", equalTo("ACTIVE"));
        publish(operator("suspended", SQUILLO, 2, "Squillo Contact S.r.l.", true, "2026-11-06T10:00:00Z"));
        await().untilAsserted(() -> on("2026-11-05").body("operators[0].state", nullValue()));
        on("2026-11-05").body("outcome", equalTo("DECLARED"));
        on("2026-11-06")
                .body("operators[0].state", equalTo("SUSPENDED"))
                .body("outcome", equalTo("SUSPENDED"))
                .body("explanation", containsString("non poteva chiamare"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, IN_FUTURE",
        "2999-01-01, IN_FUTURE",
        "2026-10-31, BEFORE_RECORDS",
        "0001-01-01, BEFORE_RECORDS",
        "2026-02-30, DATE",
        "ieri, DATE",
        "25/11/2026, DATE"
    })
    void saysWhatIsWrongWithADay(String day, String code) {
        changedHands();
        on(day).statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/on"))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].detail", not(blankOrNullString()));
    }

    @Test
    void ofAnEmptyRegisterOnlyTodayIsKnown() {
        on("2026-11-24").statusCode(422).body("errors[0].detail", containsString("25 novembre 2026"));
        anybody()
                .header("Accept-Language", "en")
                .queryParam("on", "2026-11-24")
                .get("/v1/callers/{number}", NUMBER)
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("25 November 2026"));
        on("2026-11-25").statusCode(200).body("outcome", equalTo("NOT_DECLARED"));
        on(" ").statusCode(200).body("on", nullValue());
    }

    @Test
    void whatIsLeftOfARangeHasNoNewBeginning() {
        publish(
                operator("approved", ACME, 1, "Acme Energia S.p.A.", false),
                numberHeld(UUID.randomUUID(), ACME, NUMBER, "2026-10-01T09:00:00Z", "2026-10-05T09:00:00Z"),
                numberHeld(UUID.randomUUID(), ACME, NUMBER, "2026-11-01T09:00:00Z", "2026-11-20T11:00:00Z"),
                numberHeld(UUID.randomUUID(), ACME, NUMBER, "2026-11-20T11:00:00Z", null));
        await().untilAsserted(() -> lookUp(NUMBER).body("operators[0].declaredFrom", equalTo("2026-11-01T09:00:00Z")));
    }

    @Test
    void tellsWhetherTheLineWasProved() {
        UUID declaration = UUID.randomUUID();
        publish(
                operator("approved", ACME, 1, "Acme Energia S.p.A.", false),
                numberHeld(declaration, ACME, NUMBER, "2026-11-01T09:00:00Z", null));
        awaitOutcome(NUMBER, "DECLARED");
        lookUp(NUMBER).body("operators[0].verifiedAt", nullValue()).body("operators[0].rocNumber", equalTo("12345"));

        publish(numberVerified(declaration, 3, ACME, NUMBER, "2026-11-25T09:30:00Z"));
        await().untilAsserted(() -> lookUp(NUMBER).body("operators[0].verifiedAt", equalTo("2026-11-25T09:30:00Z")));
    }
}
