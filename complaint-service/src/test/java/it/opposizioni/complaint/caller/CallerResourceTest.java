package it.opposizioni.complaint.caller;

import static it.opposizioni.complaint.OperatorEvents.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.Filings;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.TwoRoles;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CallerResourceTest extends CallerLookUps {

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
        "401, SHORT_CODE, SHORT_CODE, 401",
        "412, SHORT_CODE, SHORT_CODE, 412",
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

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "02 9876 5432, Milano, Lombardia, Lombardy",
                "06 1234 5678, Roma, Lazio, Lazio",
                "0165 123456, Aosta, Valle d’Aosta, Aosta Valley",
                "333 123 4567, Italia, -, -",
                "800 123 456, Italia, -, -",
                "+33 1 23 45 67 89, Francia, -, -",
                "112, Italia, -, -"
            })
    void namesTheRegionOfALandlineAndTheCountryOfAForeignNumber(
            String number, String region, String italianRegion, String inEnglish) {
        lookUp(number).body("region", equalTo(region)).body("italianRegion", equalTo(italianRegion));
        anybody()
                .header("Accept-Language", "en")
                .get("/v1/callers/{number}", number)
                .then()
                .body("italianRegion", equalTo(inEnglish));
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

    /** The newest thousand calls are one person's: those of the others are counted all the same. */
    @Test
    void onePersonWhoComplainsWithoutEndHidesNobody() throws SQLException {
        String number = "390687650001";
        TwoRoles.executeAsOwner(
                "insert into complaint (id, version, reporter, called_number, product, stage, assessment,"
                        + " assessment_for_reporter, filed_at) select ('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, 2,"
                        + " case when i < 6 then 'caller-' || i else 'caller' end, 393331234567, 'ENERGY', 'FILED', 'INCOMPLETE', 'INCOMPLETE',"
                        + " timestamptz '2026-11-24 10:00Z' from generate_series(1, 1010) i");
        TwoRoles.executeAsOwner(
                "insert into complaint_call (id, complaint_id, position, caller_number, caller_kind, called_at, kind)"
                        + " select id, id, 0, " + number
                        + ", 'FIXED', filed_at, 'HUMAN' from complaint where reporter like 'caller%'");
        assertThat(answer("+" + number).getString("reports")).isEqualTo("FROM_5_TO_19");
    }

    /** Five in December, nineteen in October beside one who withdrew, four in November: months begin in Rome. */
    @Test
    void monthByMonthWhereThereAreEnough() throws SQLException {
        String number = "390687650002";
        reported(number, "2025-11-30T22:59:59Z", 30, "FILED"); // before the twelve months
        reported(number, "2025-11-30T23:00:00Z", 5, "CLOSED_UPHELD");
        reported(number, "2026-10-31T22:59:59Z", 19, "FILED");
        reported(number, "2026-10-02T10:00:00Z", 1, "WITHDRAWN");
        reported(number, "2026-10-31T23:00:00Z", 4, "FILED");

        assertThat(answer("+" + number).getList("reportsByMonth.month"))
                .hasSize(12)
                .startsWith("2025-12", "2026-01")
                .endsWith("2026-11");
        assertThat(answer("+" + number).getList("reportsByMonth.reporters"))
                .startsWith("FROM_5_TO_19", "FEWER_THAN_5")
                .endsWith("FROM_5_TO_19", "FEWER_THAN_5");
    }

    /** One person of each month could be told by whom the caller called then. */
    @ParameterizedTest
    @CsvSource({
        "390687650003, 19, 0", // too few in all
        "390687650004, 20, 12"
    })
    void monthsAreNotToldWhereThereAreFew(String number, int people, int months) throws SQLException {
        reported(number, "2026-09-10T10:00:00Z", people, "FILED");

        assertThat(answer("+" + number).getList("reportsByMonth")).hasSize(months);
    }

    @Test
    void monthsAreNotToldWhereNoneHasFive() throws SQLException {
        String number = "390687650005";
        for (int month = 1; month <= 6; month++) {
            reported(number, "2026-0" + month + "-10T10:00:00Z", 4, "FILED");
        }

        assertThat(answer("+" + number).getString("reports")).isEqualTo("FROM_20_TO_99");
        assertThat(answer("+" + number).getList("reportsByMonth")).isEmpty();
    }

    /** By as many people who have reported nothing else. */
    private static void reported(String number, String at, int people, String stage) throws SQLException {
        String first = Ids.lowest(Instant.parse(at)).toString().substring(0, 24);
        String of = number + at;
        TwoRoles.executeAsOwner("""
                insert into complaint (id, version, reporter, called_number, product, stage, assessment, assessment_for_reporter, filed_at)
                select ('%s' || lpad((%s + i)::text, 12, '0'))::uuid, 2, '%s' || i, 393331234567, 'ENERGY', '%s', 'INCOMPLETE', 'INCOMPLETE',
                    timestamptz '%s' from generate_series(1, %d) i
                """.formatted(first, number.substring(6) + "000", of, stage, at, people));
        TwoRoles.executeAsOwner("""
                insert into complaint_call (id, complaint_id, position, caller_number, caller_kind, called_at, kind)
                select id, id, 0, %s, 'FIXED', filed_at, 'HUMAN' from complaint where reporter like '%s%%'
                """.formatted(number, of));
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
