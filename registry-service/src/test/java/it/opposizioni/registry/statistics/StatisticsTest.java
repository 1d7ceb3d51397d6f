package it.opposizioni.registry.statistics;

import static io.restassured.RestAssured.given;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StatisticsTest extends RegistryTest {

    @Inject
    StatisticsCompaction compaction;

    @Inject
    StatisticsCounter counter;

    @Test
    void everybodySeesTheNumbersBeforeAndAfterCompaction() {
        register.importLegacy("+390642986412\n+390642986413\n").then().statusCode(200);
        register.registered("giulia", NUMBER);
        register.registered("giulia", OTHER_NUMBER);
        register.registered("marco", NUMBER);
        register.registered("anna", "+390642986412");
        check();
        compaction.compact();
        assertThat(register.count("select count(*) from statistics_delta")).isLessThanOrEqualTo(5);
        check();
        clock.shift(Duration.ofDays(17));
        given().get("/v1/statistics").then().body("active", equalTo(4)).body("inActivation", equalTo(0));
    }

    /** One has 25 hours, the other 23. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-24T22:00:00Z, 2026-10-25T22:59:59Z, 2026-10-25T23:00:00Z",
        "2027-03-27T23:00:00Z, 2027-03-28T21:59:59Z, 2027-03-28T22:00:00Z"
    })
    void theDayOnWhichTheClocksChangeIsOneDay(Instant first, Instant last, Instant after) {
        clock.set(first);
        register.registered("giulia", NUMBER);
        clock.set(last);
        register.registered("giulia", OTHER_NUMBER);
        clock.set(after);
        register.registered("anna", "+390642986412");
        given().get("/v1/statistics")
                .then()
                .body("days[28].registered", equalTo(2))
                .body("days[28].standing", equalTo(2))
                .body("days[29].registered", equalTo(1));
    }

    private static void check() {
        given().get("/v1/statistics")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=60"))
                .body("registered", equalTo(4))
                .body("inActivation", equalTo(4))
                .body("active", equalTo(0))
                .body("byKind.find { it.kind == 'FIXED' }.registered", equalTo(3))
                .body("byKind.find { it.kind == 'MOBILE' }.registered", equalTo(1))
                .body("days", hasSize(30))
                .body("days[29].registered", equalTo(5))
                .body("days[29].ended", equalTo(1))
                .body("days[29].standing", equalTo(4))
                .body("months.last().registered", equalTo(5))
                .body("smallestShown", equalTo(5))
                .body("byRegion.find { it.region == 'LAZIO' }.registered", nullValue())
                .body("byRegion.find { it.region == 'LAZIO' }.suppressed", equalTo(true))
                .body("byRegion.findAll { it.suppressed }", hasSize(2));
    }

    @Test
    void landlinesAreCountedByRegionWhateverHappensToThem() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        String campania = numbers("+39081100000", 5);
        register.importLegacy(numbers("+39021000000", 6) + numbers("+39061000000", 7) + campania + NUMBER + "\n");
        String added = register.registered("giulia", "+390210000009");
        register.registered("anna", "+390610000000");
        register.registered("marco", "+390811000009");
        regions(7, 7, 6);
        register.withdraw("giulia", "+390210000009", added);
        register.importLegacy(campania).then().body("recorded", equalTo(0));
        regions(6, 7, 6);
        compaction.compact();
        regions(6, 7, 6);
        assertThat(register.count(
                        "select sum(amount) from statistics_delta where region = 'LAZIO' and measure = 'STANDING'"))
                .isEqualTo(register.count(
                        "select count(*) from opposition where number between 390600000000 and 390699999999"));
        clock.shift(Duration.ofDays(1));
        assertThat(given().get("/v1/open-data/registrations.csv")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .header("Cache-Control", containsString("max-age=600"))
                        .extract()
                        .asString())
                .isEqualTo("""
                        day,event,line_kind,region,count,note
                        2026-11-25,REGISTERED,FIXED,ALL,20,
                        2026-11-25,REGISTERED,FIXED,CAMPANIA,6,
                        2026-11-25,REGISTERED,FIXED,LAZIO,7,
                        2026-11-25,REGISTERED,FIXED,LOMBARDIA,7,
                        2026-11-25,REGISTERED,MOBILE,ALL,1,
                        2026-11-25,ENDED,FIXED,ALL,1,
                        2026-11-25,ENDED,FIXED,ABRUZZO,,suppressed
                        2026-11-25,ENDED,FIXED,LOMBARDIA,,suppressed
                        """.replace("\n", "\r\n"));
        given().get("/v1/open-data/registrations.json")
                .then()
                .statusCode(200)
                .body("items", hasSize(8))
                .body("items.find { it.region == 'LAZIO' }.count", equalTo(7))
                .body("items[7].region", equalTo("LOMBARDIA"))
                .body("items[7].count", nullValue())
                .body("items[7].suppressed", equalTo(true));
    }

    /** It is not over, and each change would show. */
    @Test
    void theCurrentDayIsNoOpenData() {
        register.registered("giulia", NUMBER);
        given().get("/v1/open-data/registrations.json").then().body("items", hasSize(0));
    }

    @Test
    void renewalsAreCountedByTheDay() {
        Instant now = Instant.parse("2026-11-25T09:00:00Z");
        clock.set(now);
        register.registered("giulia", NUMBER);
        QuarkusTransaction.requiringNew().run(() -> {
            counter.renewed(LineKind.MOBILE, now.minus(Duration.ofDays(1)));
            counter.renewed(LineKind.MOBILE, now);
            counter.renewed(LineKind.FIXED, now);
        });
        for (int compacted = 0; compacted < 2; compacted++) {
            given().get("/v1/statistics")
                    .then()
                    .body("registered", equalTo(1))
                    .body("days[28].renewed", equalTo(1))
                    .body("days[29].renewed", equalTo(2))
                    .body("days[29].registered", equalTo(1))
                    .body("months.renewed", contains(3));
            compaction.compact();
        }
        given().get("/v1/open-data/registrations.csv")
                .then()
                .body(equalTo("day,event,line_kind,region,count,note\r\n2026-11-24,RENEWED,MOBILE,ALL,1,\r\n"));
    }

    /** Kept as a count and nothing else, and shown when the month is over and it is of five people. */
    @Test
    void whyPeopleLeaveIsCountedAndSmallCountsAreHidden() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        for (int i = 0; i < 5; i++) {
            leaves("+3933310000" + (10 + i), "STILL_CALLED");
        }
        leaves("+393331000020", "WANTS_OFFERS");
        leaves("+393331000021", null);
        given().get("/v1/statistics")
                .then()
                .body("withdrawalReasons.reason", hasSize(6))
                .body("withdrawalReasons.find { it.reason == 'STILL_CALLED' }.count", equalTo(0));
        clock.set(Instant.parse("2026-12-01T09:00:00Z"));
        given().get("/v1/statistics")
                .then()
                .body("withdrawalReasons.find { it.reason == 'STILL_CALLED' }.count", equalTo(5))
                .body("withdrawalReasons.find { it.reason == 'STILL_CALLED' }.suppressed", equalTo(false))
                .body("withdrawalReasons.find { it.reason == 'WANTS_OFFERS' }.count", nullValue())
                .body("withdrawalReasons.find { it.reason == 'WANTS_OFFERS' }.suppressed", equalTo(true))
                .body("withdrawalReasons.find { it.reason == 'OTHER' }.count", equalTo(0));
        assertThat(register.count("select count(*) from withdrawal_reason")).isEqualTo(2);
        assertThat(register.events())
                .noneSatisfy(event -> assertThat(event.data().toString()).contains("STILL_CALLED"));
    }

    private void leaves(String number, String reason) {
        String person = "of" + number.substring(number.length() - 2);
        String id = register.registered(person, number);
        Map<String, Object> asked = new HashMap<>(Map.of("proofId", register.prove(person, number)));
        if (reason != null) {
            asked.put("reason", reason);
        }
        register.citizen(person)
                .body(asked)
                .post("/v1/oppositions/" + id + "/withdrawal")
                .then()
                .statusCode(200);
    }

    private static String numbers(String beginning, int count) {
        return IntStream.range(0, count).mapToObj(i -> beginning + i + "\n").collect(Collectors.joining());
    }

    /** What is shown of them is rounded. */
    private void regions(int lombardia, int lazio, int campania) {
        Map.of("LOMBARDIA", lombardia, "LAZIO", lazio, "CAMPANIA", campania)
                .forEach((region, count) -> assertThat(register.count(
                                "select sum(amount) from statistics_delta where measure = 'STANDING' and region = '"
                                        + region + "'"))
                        .as(region)
                        .isEqualTo(count.longValue()));
        given().get("/v1/statistics")
                .then()
                .body("byRegion", hasSize(20))
                .body("byRegion.find { it.region == 'LOMBARDIA' }.registered", equalTo(5))
                .body("byRegion.find { it.region == 'LAZIO' }.registered", equalTo(5))
                .body("byRegion.find { it.region == 'CAMPANIA' }.registered", equalTo(5))
                .body("byRegion.find { it.region == 'VENETO' }.registered", equalTo(0))
                .body("byRegion.findAll { it.suppressed }", hasSize(0))
                .body("byKind.find { it.kind == 'FIXED' }.registered", equalTo(lombardia + lazio + campania));
    }
}
