package it.opposizioni.registry.telcofeed;

import static it.opposizioni.registry.telcofeed.Feeds.DUE;
import static it.opposizioni.registry.telcofeed.Feeds.UNO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What would change much of the register waits for registrars. */
@QuarkusTest
class TelcoFeedQuarantineTest extends TelcoFeedScenario {

    @Test
    void whatWouldChangeTooMuchWaitsForTwoRegistrars() {
        String location = feeds.apply(UNO, "1", lines(0, 1_500))
                .then()
                .body("state", equalTo("QUARANTINED"))
                .body("outlook.wouldBegin", equalTo(1_500))
                .body("outlook.standing", equalTo(0))
                .extract()
                .path("id");
        location = Feeds.PATH + "/" + location;
        assertThat(register.count("select count(*) from opposition")).isZero();
        feeds.registrar("gestore")
                .post(location + "/release")
                .then()
                .statusCode(200)
                .body("state", equalTo("QUARANTINED"))
                .body("releasedByMe", equalTo(true));
        feeds.registrar("gestore").post(location + "/release").then().statusCode(409);
        feeds.registrar("gestore2").get(location).then().body("releasedByMe", equalTo(false));
        feeds.registrar("gestore2")
                .post(location + "/release")
                .then()
                .statusCode(200)
                .body("state", equalTo("RELEASED"));
        feeds.finish();
        feeds.registrar("gestore")
                .get(location)
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("begun", equalTo(1_500));
        feeds.registrar("gestore")
                .contentType("application/json")
                .body(Map.of("reason", "late"))
                .post(location + "/rejection")
                .then()
                .statusCode(409)
                .body("type", endsWith("feed-state"));
    }

    @Test
    void oneRegistrarIsEnoughToReject() {
        String id = feeds.apply(UNO, "1", lines(0, 1_500)).path("id");
        String location = Feeds.PATH + "/" + id;
        feeds.registrar("gestore")
                .contentType("application/json")
                .body(Map.of("reason", " "))
                .post(location + "/rejection")
                .then()
                .statusCode(422);
        feeds.registrar("gestore")
                .contentType("application/json")
                .body(Map.of("reason", "Wrong month"))
                .post(location + "/rejection")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        feeds.finish();
        feeds.telco(UNO).get(location).then().body("rejectionReason", equalTo("Wrong month"));
        assertThat(register.count("select count(*) from opposition")).isZero();
        assertThat(register.count("select count(*) from legacy_import_block")).isZero();
        feeds.send(UNO, "2", lines(0, 1_500)).then().statusCode(202);
    }

    @Test
    void aFeedThatChangesASmallShareIsApplied() {
        String id = feeds.apply(UNO, "1", lines(0, 30_000)).path("id");
        feeds.release(Feeds.PATH + "/" + id);
        feeds.finish();
        feeds.apply(UNO, "2", lines(30_000, 31_400)).then().body("state", equalTo("COMPLETED"));
        feeds.apply(UNO, "3", lines(31_400, 33_100))
                .then()
                .body("state", equalTo("QUARANTINED"))
                .body("outlook.standing", equalTo(31_400));
        register.registrar().get("/v1/statistics").then().body("registered", equalTo(31_400));
    }

    /** Otherwise a stolen key would take the register apart, a thousand numbers at a time. */
    @Test
    void manySmallFeedsCountTogether() {
        feeds.apply(UNO, "1", lines(0, 600)).then().body("state", equalTo("COMPLETED"));
        String id = feeds.apply(UNO, "2", lines(600, 1_100))
                .then()
                .body("state", equalTo("QUARANTINED"))
                .extract()
                .path("id");
        feeds.apply(UNO, "3", lines(0, 400)).then().body("state", equalTo("COMPLETED"));
        feeds.apply(DUE, "1", lines(2_000, 2_600)).then().body("state", equalTo("COMPLETED"));
        feeds.release(Feeds.PATH + "/" + id);
        feeds.finish();
        feeds.apply(UNO, "4", lines(1_100, 1_500)).then().body("state", equalTo("COMPLETED"));
        feeds.apply(UNO, "5", lines(1_500, 1_501)).then().body("state", equalTo("QUARANTINED"));
        clock.shift(Duration.ofHours(25));
        feeds.apply(UNO, "6", lines(3_000, 3_900)).then().body("state", equalTo("COMPLETED"));
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "+39064%06d,UNLISTED,2026-11-20".formatted(200_000 + i))
                .collect(Collectors.joining("\n"));
    }
}
