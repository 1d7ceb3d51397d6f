package it.opposizioni.complaint.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.Filings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether somebody on the telephone has told the desk of the same caller before: of nothing else it learns. */
@QuarkusTest
class DeskMatchTest extends DeskScenario {

    private static final String SEARCH = "/v1/desk/complaint-searches";

    private static Response search(String taxCode, String called, String caller) {
        return registrar()
                .contentType("application/json")
                .body("{\"taxCode\": \"%s\", \"calledNumber\": \"%s\", \"callerNumber\": \"%s\"}"
                        .formatted(taxCode, called, caller))
                .post(SEARCH);
    }

    private static Response search(String more) {
        return registrar()
                .contentType("application/json")
                .body("{\"taxCode\": \"%s\", \"calledNumber\": \"%s\", \"callerNumber\": \"%s\", %s}"
                        .formatted(TAX_CODE, Filings.CALLED, Filings.CALLER, more))
                .post(SEARCH);
    }

    private static List<String> found() {
        return found(search(TAX_CODE, Filings.CALLED, Filings.CALLER));
    }

    private static List<String> found(Response answer) {
        return answer.then().statusCode(200).extract().path("items.id");
    }

    private List<String> looks() {
        return jdbc.query(
                "select resource from access_note where kind = 'SUMMARY' and purpose = 'TOLD_AT_DESK'",
                row -> row.getString(1));
    }

    @Test
    void aComplaintIsFoundInAnySpellingWithNoMoreThanItTakesToKnowItAgain() {
        String id = filedId();
        search(TAX_CODE.toLowerCase(Locale.ROOT), "333 123 4567", "06 8765 4321")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].calledNumber", equalTo(Filings.CALLED))
                .body("items[0].callerNumbers", contains(Filings.CALLER))
                .body("items[0].firstCallAt", equalTo("2026-11-20T09:12:00Z"))
                .body("items[0].callsLeft", equalTo(9));
        Map<String, Object> told =
                search(TAX_CODE, Filings.CALLED, Filings.CALLER).path("items[0]");
        assertThat(told)
                .containsOnlyKeys(
                        "id",
                        "code",
                        "filedAt",
                        "calledNumber",
                        "callerNumbers",
                        "calls",
                        "firstCallAt",
                        "lastCallAt",
                        "callsLeft");
    }

    @Test
    void theNewestComesFirst() {
        String first = filedId();
        clock.set(NOW.plusSeconds(60));
        String second = filedId();
        assertThat(found()).containsExactly(second, first);
    }

    @ParameterizedTest
    @CsvSource({
        "NREDAA80A41H501Q, +393331234567, +390687654321",
        "RSSMRA85T10A562S, +393337654321, +390687654321",
        "RSSMRA85T10A562S, +393331234567, +390612345678",
    })
    void anotherPersonAnotherLineOrAnotherCallerFindsNone(String taxCode, String called, String caller) {
        filedId();
        assertThat(found(search(taxCode, called, caller))).isEmpty();
        assertThat(looks()).isEmpty();
    }

    /** Who is on the telephone has only stated a tax code. */
    @Test
    void whatThePersonFiledOnTheSiteIsNotTold() {
        Filings.file(maria("maria-on-the-site"), Filings.oneCall(Filings.CALLER));
        assertThat(found()).isEmpty();
        String atTheDesk = filedId();
        assertThat(found()).containsExactly(atTheDesk);
    }

    @Test
    void norIsWhatThePersonHasTakenOver() {
        filedId();
        maria("maria-took-over").get("/v1/complaints").then().statusCode(200);
        assertThat(found()).isEmpty();
        filedId();
        assertThat(found()).isEmpty();
    }

    @Test
    void oneThatTakesNoMoreCallsIsNotOffered() {
        String withdrawn = filedId();
        post(withdrawn, "withdrawal", "{" + BY_POST + "}").then().statusCode(200);
        String inCharge = filedId();
        garante().post("/v1/complaints/{id}/taking-in-charge", inCharge).then().statusCode(200);
        assertThat(found()).isEmpty();
    }

    /** The person reads in the list of looks that the desk was told of it, and of no more. */
    @Test
    void eachThatIsToldIsNotedAsALook() {
        String id = filedId();
        Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        found();
        assertThat(looks()).containsExactly(id);
    }

    /** The call came on 20 November at 9:12 UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-19T09:12:00Z, true",
        "2026-11-21T09:12:00Z, true",
        "2026-11-19T09:11:59Z, false",
        "2026-11-21T09:12:01Z, false",
    })
    void onlyCallsWithinADayAreLookedAt(String at, boolean near) {
        String id = filedId();
        assertThat(found(search("\"calledAt\": [\"%s\"]".formatted(at)))).isEqualTo(near ? List.of(id) : List.of());
        assertThat(looks()).isEqualTo(near ? List.of(id) : List.of());
    }

    @Test
    void oneOfMoreTimesIsEnough() {
        String id = filedId();
        assertThat(found(search("\"calledAt\": [\"2026-11-10T09:00:00Z\", \"2026-11-20T10:00:00Z\"], \"calls\": 2")))
                .containsExactly(id);
        assertThat(found(search("\"calledAt\": [\"2026-11-10T09:00:00Z\", \"2026-11-30T10:00:00Z\"], \"calls\": 2")))
                .as("between them, and near neither")
                .isEmpty();
    }

    @Test
    void oneWithoutRoomForAllCallsIsNotLookedAt() {
        String id = filedId();
        assertThat(found(search("\"calls\": 10"))).isEmpty();
        assertThat(looks()).isEmpty();
        assertThat(found(search("\"calls\": 9"))).containsExactly(id);
    }

    @Test
    void toAskAgainOnTheWayToOneAnswerIsNoSecondLook() {
        String id = filedId();
        found();
        clock.set(NOW.plusSeconds(600));
        found();
        assertThat(looks()).containsExactly(id);
        clock.set(NOW.plusSeconds(1800));
        found();
        assertThat(looks()).containsExactly(id, id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"calledAt\": [\"+1000000000-12-31T23:59:59Z\"] | /calledAt",
                "\"calledAt\": [null] | /calledAt",
                "\"calls\": 0 | /calls",
                "\"calls\": 11 | /calls",
            })
    void timesAndCountsThatCannotBeAreRefused(String wrong, String pointer) {
        search(wrong).then().statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        registrar()
                .contentType("application/json")
                .body("{\"taxCode\": \"XYZ\"}")
                .post(SEARCH)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/calledNumber", "/callerNumber", "/taxCode"));
    }
}
