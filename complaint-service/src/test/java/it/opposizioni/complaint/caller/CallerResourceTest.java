package it.opposizioni.complaint.caller;

import static it.opposizioni.complaint.OperatorEvents.ACME;
import static it.opposizioni.complaint.OperatorEvents.ADDRESS;
import static it.opposizioni.complaint.OperatorEvents.SQUILLO;
import static it.opposizioni.complaint.OperatorEvents.conflict;
import static it.opposizioni.complaint.OperatorEvents.mandate;
import static it.opposizioni.complaint.OperatorEvents.number;
import static it.opposizioni.complaint.OperatorEvents.operator;
import static it.opposizioni.complaint.OperatorEvents.range;
import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.EventProbe.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CallerResourceTest extends RunningService {

    private static final String NUMBER = "+390687654321";

    @Inject
    EventProbe probe;

    private static ValidatableResponse lookUp(String number) {
        return anybody().get("/v1/callers/{number}", number).then();
    }

    private static JsonPath answer(String number) {
        return lookUp(number).statusCode(200).extract().jsonPath();
    }

    private void publish(Event... events) {
        List.of(events).forEach(event -> probe.publish(ADDRESS, event));
    }

    private static void awaitOutcome(String number, String outcome) {
        await().untilAsserted(
                        () -> assertThat(answer(number).getString("outcome")).isEqualTo(outcome));
    }

    @ParameterizedTest
    @CsvSource({
        "06 1234 5678, NOT_DECLARED, FIXED, +390612345678",
        "333 123 4567, NOT_DECLARED, MOBILE, +393331234567",
        "0843 123456, NOT_DECLARED, STATISTICS_PREFIX, +390843123456",
        "0844 123456, NOT_DECLARED, MARKETING_PREFIX, +390844123456",
        "800 123 456, NOT_DECLARED, SERVICE, +39800123456",
        "+33 1 23 45 67 89, FOREIGN, FOREIGN, +33123456789",
        "112, SHORT_CODE, EMERGENCY, 112",
        "187, SHORT_CODE, SHORT_CODE, 187",
        "+39 1234567890, IMPOSSIBLE, UNASSIGNED, +391234567890",
        "+999 123456, IMPOSSIBLE, UNASSIGNED, +999123456"
    })
    void hasAnAnswerForEveryNumberATelephoneCanShow(String spelling, String outcome, String kind, String number) {
        lookUp(spelling)
                .statusCode(200)
                .header("Content-Language", "it")
                .body("number", equalTo(number))
                .body("outcome", equalTo(outcome))
                .body("kind", equalTo(kind))
                .body("region", not(blankOrNullString()))
                .body("explanation", not(blankOrNullString()))
                .body("operators", hasSize(0))
                .body("reports", equalTo("FEWER_THAN_5"));
    }

    @ParameterizedTest
    @CsvSource({
        "pronto, NOT_A_NUMBER",
        "12, TOO_SHORT",
        "347, TOO_SHORT",
        "+39 02 123456789012, TOO_LONG",
        "'<script>alert(1)</script>', NOT_A_NUMBER",
        "%00, NOT_A_NUMBER"
    })
    void saysHowToCorrectWhatIsNoNumber(String text, String code) {
        lookUp(text)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:opposizioni:caller-number-unreadable"))
                .body("errors[0].pointer", equalTo("/number"))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].detail", not(blankOrNullString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+393331234567", "%2B393331234567", "00393331234567", "333%20123%204567", "333-123-4567"})
    void readsANumberAsItStandsInAnAddress(String number) {
        anybody()
                .urlEncodingEnabled(false)
                .get("/v1/callers/" + number)
                .then()
                .statusCode(200)
                .body("number", equalTo("+393331234567"));
    }

    @Test
    void speaksTheReadersLanguage() {
        String italian = answer("112").getString("explanation");
        String english = anybody()
                .header("Accept-Language", "en-GB,en;q=0.9")
                .get("/v1/callers/112")
                .jsonPath()
                .getString("explanation");

        assertThat(english).contains("short number").isNotEqualTo(italian);
    }

    @Test
    void namesTheOutsourcerAndItsPrincipalWhileTheMandateIsValid() {
        publish(
                operator("approved", ACME, 1, "Acme Energia S.p.A.", false),
                operator("approved", SQUILLO, 1, "Squillo Contact S.r.l.", true),
                number("declared", UUID.randomUUID(), 1, SQUILLO, NUMBER, null),
                mandate("agreed", UUID.randomUUID(), 1, NUMBER, "2026-11-01", "2026-11-30"));
        awaitOutcome(NUMBER, "DECLARED");
        await().untilAsserted(() -> lookUp(NUMBER)
                .body("operators", hasSize(1))
                .body("operators[0].name", equalTo("Squillo Contact S.r.l."))
                .body("operators[0].seat", equalTo("Via Roma 1, Milano"))
                .body("operators[0].contact", equalTo("privacy@example.com"))
                .body("operators[0].role", equalTo("OUTSOURCER"))
                .body("operators[0].principals.name", equalTo(List.of("Acme Energia S.p.A."))));

        // the last instant of the mandate's last day in Rome, and the next
        clock.set(Instant.parse("2026-11-30T22:59:59.999Z"));
        lookUp(NUMBER).body("operators[0].principals", hasSize(1));
        clock.set(Instant.parse("2026-11-30T23:00:00Z"));
        lookUp(NUMBER).body("operators[0].principals", hasSize(0)).body("outcome", equalTo("DECLARED"));
        clock.set(Instant.parse("2026-10-31T22:59:59Z"));
        lookUp(NUMBER).body("operators[0].principals", hasSize(0));
    }

    @Test
    void tellsASuspendedOperatorAndForgetsAWithdrawnNumber() {
        UUID declaration = UUID.randomUUID();
        publish(
                operator("approved", ACME, 1, "Acme Energia S.p.A.", false),
                number("declared", declaration, 1, ACME, NUMBER, null));
        awaitOutcome(NUMBER, "DECLARED");
        lookUp(NUMBER).body("operators[0].role", equalTo("PRINCIPAL"));

        publish(operator("suspended", ACME, 2, "Acme Energia S.p.A.", false));
        awaitOutcome(NUMBER, "SUSPENDED");
        publish(operator("reinstated", ACME, 3, "Acme Energia S.p.A.", false));
        awaitOutcome(NUMBER, "DECLARED");

        publish(number("withdrawn", declaration, 2, ACME, NUMBER, "2026-11-25T10:00:00Z"));
        awaitOutcome(NUMBER, "NOT_DECLARED");
    }

    @Test
    void findsANumberWithinARangeAndNoneBesideIt() {
        UUID declaration = UUID.randomUUID();
        publish(
                operator("approved", SQUILLO, 1, "Squillo Contact S.r.l.", true),
                operator("approved", ACME, 1, "Acme Energia S.p.A.", false),
                range("declared", declaration, 1, SQUILLO, "RANGE", "+390298760000", "+390298760099", null),
                mandate("agreed", UUID.randomUUID(), 1, "+390298760042", "2026-11-01", null));
        for (String number : List.of("+390298760000", "+390298760042", "+390298760099")) {
            awaitOutcome(number, "DECLARED");
        }
        await().untilAsserted(() -> lookUp("+390298760042")
                .body("operators[0].principals.name", equalTo(List.of("Acme Energia S.p.A.")))
                .body("operators[0].principals[0].state", equalTo("ACTIVE")));
        lookUp("+390298760041").body("operators[0].principals", hasSize(0));
        for (String beside : List.of("+390298759999", "+390298760100")) {
            lookUp(beside).body("outcome", equalTo("NOT_DECLARED"));
        }

        publish(range(
                "withdrawn",
                declaration,
                2,
                SQUILLO,
                "RANGE",
                "+390298760000",
                "+390298760099",
                "2026-11-25T08:00:00Z"));
        awaitOutcome("+390298760042", "NOT_DECLARED");
    }

    @Test
    void namesWhoDeclaredAShortCodeButNeverAnEmergencyNumber() {
        publish(
                operator("approved", ACME, 1, "Acme Energia S.p.A.", false),
                range("declared", UUID.randomUUID(), 1, ACME, "SHORT_CODE", "187", "187", null),
                range("declared", UUID.randomUUID(), 1, ACME, "SHORT_CODE", "112", "112", null),
                range("declared", UUID.randomUUID(), 1, ACME, "MARKET_0844", "+390844123456", "+390844123456", null));
        awaitOutcome("187", "DECLARED");
        lookUp("187").body("kind", equalTo("SHORT_CODE")).body("operators[0].name", equalTo("Acme Energia S.p.A."));
        lookUp("186").body("outcome", equalTo("SHORT_CODE"));
        lookUp("112").body("outcome", equalTo("SHORT_CODE")).body("operators", hasSize(0));
        awaitOutcome("0844 123456", "DECLARED");
        lookUp("0844 123456").body("kind", equalTo("MARKETING_PREFIX"));
    }

    @Test
    void keepsNamingWhoDeclaredADisputedNumberAndSaysSo() {
        UUID conflict = UUID.randomUUID();
        publish(
                operator("approved", SQUILLO, 1, "Squillo Contact S.r.l.", true),
                range("declared", UUID.randomUUID(), 1, SQUILLO, "RANGE", "+390298760000", "+390298760099", null),
                conflict("raised", conflict, 1, "+390298760040", "+390298760049"));
        await().untilAsserted(() -> lookUp("+390298760045").body("disputed", equalTo(true)));
        lookUp("+390298760045")
                .body("outcome", equalTo("DECLARED"))
                .body("operators.name", equalTo(List.of("Squillo Contact S.r.l.")))
                .body("explanation", containsString("Un altro operatore"));
        lookUp("+390298760050").body("disputed", equalTo(false));

        publish(conflict("settled", conflict, 2, "+390298760040", "+390298760049"));
        await().untilAsserted(() -> lookUp("+390298760045").body("disputed", equalTo(false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lapsed", "revoked"})
    void whoLostItsApprovalMayNotCall(String what) {
        publish(
                operator("approved", ACME, 1, "Acme Energia S.p.A.", false),
                number("declared", UUID.randomUUID(), 1, ACME, NUMBER, null));
        awaitOutcome(NUMBER, "DECLARED");
        publish(operator(what, ACME, 2, "Acme Energia S.p.A.", false));
        awaitOutcome(NUMBER, "SUSPENDED");
        lookUp(NUMBER)
                .body("operators[0].state", equalTo(what.toUpperCase(java.util.Locale.ROOT)))
                .body("explanation", containsString("non è più abilitato"));
    }

    /** T7: redelivery reorders and repeats. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyOrderOfArrivalLeavesTheSameState(long seed) {
        UUID declaration = UUID.randomUUID();
        UUID mandate = UUID.randomUUID();
        List<Event> once = List.of(
                operator("approved", ACME, 1, "Acme (old name)", false),
                operator("suspended", ACME, 2, "Acme (old name)", false),
                operator("reinstated", ACME, 3, "Acme Energia S.p.A.", false),
                operator("approved", SQUILLO, 1, "Squillo Contact S.r.l.", true),
                number("declared", declaration, 1, SQUILLO, NUMBER, null),
                mandate("agreed", mandate, 1, NUMBER, "2026-11-01", null),
                mandate("ended", mandate, 2, NUMBER, "2026-11-01", "2026-11-25"));
        List<Event> thrice = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            thrice.addAll(once);
        }
        // and once more as other events with the same fact
        once.forEach(e -> thrice.add(Event.of(e.type(), e.aggregateId(), e.aggregateVersion(), e.data())));
        Collections.shuffle(thrice, new Random(seed));
        UUID last = UUID.randomUUID();
        publish(thrice.toArray(Event[]::new));
        publish(number("declared", last, 1, SQUILLO, "+390611111111", null));

        awaitOutcome("+390611111111", "DECLARED");
        lookUp(NUMBER)
                .body("outcome", equalTo("DECLARED"))
                .body("operators.name", equalTo(List.of("Squillo Contact S.r.l.")))
                .body("operators[0].principals.name", equalTo(List.of("Acme Energia S.p.A.")));
        clock.set(NOW.plus(Duration.ofDays(1)));
        lookUp(NUMBER).body("operators[0].principals", hasSize(0));
    }

    @Test
    void countsPeopleAndNotComplaintsAndHidesSmallCounts() {
        for (int person = 0; person < 4; person++) {
            report("person-" + person);
            report("person-" + person);
        }
        assertThat(answer(NUMBER).getString("reports")).isEqualTo("FEWER_THAN_5");

        report("person-4");
        assertThat(answer(NUMBER).getString("reports")).isEqualTo("FROM_5_TO_19");
        // a year later nobody is blamed for it any more
        clock.set(NOW.plus(Duration.ofDays(400)));
        assertThat(answer(NUMBER).getString("reports")).isEqualTo("FEWER_THAN_5");
    }

    private static void report(String person) {
        Filings.file(as(person, Role.CITIZEN), Filings.oneCall(NUMBER));
    }

    @Test
    void aFloodIsTurnedAwayWithATimeToComeBackAndOthersAreNot() {
        // 120 a minute, and what grows back meanwhile
        Response answer = from("192.0.2.7").get("/v1/callers/112");
        for (int i = 0; i < 1_000 && answer.statusCode() == 200; i++) {
            answer = from("192.0.2.7").get("/v1/callers/112");
        }

        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:opposizioni:too-many-requests"))
                .header("RateLimit-Limit", "120")
                .header("RateLimit-Remaining", "0")
                .header("RateLimit-Reset", not(blankOrNullString()));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        from("192.0.2.8").get("/v1/callers/112").then().statusCode(200).header("RateLimit-Remaining", is("119"));
    }
}
