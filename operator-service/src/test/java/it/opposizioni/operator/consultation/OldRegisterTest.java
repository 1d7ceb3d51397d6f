package it.opposizioni.operator.consultation;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.file.StoredList;
import it.opposizioni.operator.registerreplica.RegistryHeartbeats;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nothing arrives from the registry for a while: what a receipt says about the register stays true, lists wait for one that is recent
 * enough, and none is lost.
 */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OldRegisterTest extends ConsultingTest {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String OPPOSED = "+393331234567";
    private static final String LATER = "+393339999999";
    private static final String LIST = OPPOSED + "\n" + LATER + "\n";

    @Inject
    RegistryHeartbeats heartbeats;

    @Inject
    ConsultationService service;

    @TestHTTPResource
    String url;

    private Instant last;

    /** The last heartbeat arrives now. */
    @BeforeEach
    void theRegistryGoesAway() {
        last = Instant.parse("2026-11-25T10:05:00Z");
        // the clock of the tests goes on, and may be past that time
        clock.set(last);
        register.oppose(OPPOSED);
        register.version();
        heartbeats.stop();
        heartbeats.beat();
        register.version();
    }

    @Test
    void aReceiptStatesTheLastWatermarkAndItsValidityCountsFromThere() {
        // ten minutes before midnight in Rome: the seal is on the next day, the register is not
        last = Instant.parse("2026-11-25T22:55:00Z");
        clock.set(last);
        heartbeats.beat();
        for (int minute = 0; minute <= 10; minute += 2) {
            clock.set(last.plus(Duration.ofMinutes(minute)));
            Response sealed = market.consult(Market.ACME, campaign, LIST);
            sealed.then()
                    .statusCode(202)
                    .body("state", equalTo("SEALED"))
                    .body("registerAsOf", equalTo(last.toString()))
                    .body("registerStream", equalTo(RegistryHeartbeats.STREAM.toString()))
                    .body("registerSequence", notNullValue())
                    .body("waitingSince", nullValue())
                    .body("lastValidDay", equalTo("2026-12-10"));
            market.operator(Market.ACME)
                    .get("/v1/consultations/" + sealed.path("id") + "/receipt")
                    .then()
                    .statusCode(200);
        }
        assertThat(market.value("select count(*) from consultation where register_as_of > '" + last + "'"))
                .isEqualTo("0");
    }

    @Test
    void aListIsNotSealedWithAnOlderRegisterButWaitsForOne() {
        Response waiting = afterTheLimit(LIST, Map.of());
        String id = waiting.path("id");
        waiting.then()
                .body("state", equalTo("WAITING_FOR_REGISTER"))
                .body("progress.stage", equalTo("WAITING_FOR_REGISTER"))
                .body("waitingSince", equalTo(clock.instant().toString()))
                .body("waitingDetail", startsWith("Gli aggiornamenti del registro"))
                .body("registerAsOf", nullValue())
                .body("inputSha256", notNullValue());
    }

    @Test
    void theRegistrarSeesForHowLongOneHasWaited() {
        afterTheLimit(LIST, Map.of());
        clock.shift(Duration.ofMinutes(3));
        market.registrar()
                .get("/v1/system-state")
                .then()
                .body("figures.find { it.name == 'consultations' }.now", equalTo(1f))
                .body("figures.find { it.name == 'consultation-waiting' }.now", equalTo(180f));
    }

    @Test
    void itIsComparedByItselfAsSoonAsTheRegisterIsRecentAgain() {
        for (String keep : List.of("true", "false")) {
            String id = afterTheLimit(LIST, Map.of("keep", keep)).path("id");
            clock.shift(Duration.ofHours(30));
            register.oppose(LATER);
            heartbeats.resume();
            consultations.awaitState(id, "SEALED");
            heartbeats.stop();
            last = clock.instant();
            market.operator(Market.ACME)
                    .get("/v1/consultations/" + id)
                    .then()
                    .body("opposed", equalTo(2))
                    .body("waitingSince", nullValue())
                    .body("repeatable", equalTo(keep.equals("true")));
            assertThat(registerAsOf(id)).isAfter(Instant.parse("2026-11-26T16:00:00Z"));
            await().until(() -> Files.exists(Consultations.files(id).resolve(StoredList.INPUT)) == keep.equals("true"));
        }
        assertNothingWasSealedWithAnOlderRegister();
    }

    @Test
    void itCanBeCancelledWhileItWaits() {
        String id = afterTheLimit(LIST, Map.of()).path("id");
        market.operator(Market.ACME)
                .post("/v1/consultations/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        assertThat(Consultations.files(id)).doesNotExist();
        heartbeats.resume();
        register.version();
        assertThat(consultations.state(id)).isEqualTo("CANCELLED");
    }

    @Test
    void soDoesOneWhoseColumnIsChosenLater() {
        String id = afterTheLimit(LIST, Map.of("column", "ask")).path("id");
        assertThat(consultations.state(id)).isEqualTo("CHOOSING");
        consultations.choose(id, 0).then().statusCode(202).body("state", equalTo("WAITING_FOR_REGISTER"));
        heartbeats.resume();
        consultations.awaitState(id, "SEALED");
        assertNothingWasSealedWithAnOlderRegister();
    }

    @Test
    void itsKeyGivesTheSameConsultation() {
        clock.set(last.plus(LIMIT).plusMillis(1));
        String first =
                market.consult(Market.ACME, campaign, "once", LIST.getBytes()).path("id");
        market.consult(Market.ACME, campaign, "once", LIST.getBytes())
                .then()
                .statusCode(202)
                .body("id", equalTo(first))
                .body("state", equalTo("WAITING_FOR_REGISTER"));
    }

    /** The limit holds at the seal: what arrived too slowly is compared once more, with the register as it is then. */
    @Test
    void anUploadThatCrossesTheLimitIsComparedOnceMore() throws Exception {
        String id = crossing("");
        consultations.awaitState(id, "WAITING_FOR_REGISTER");
        assertThat(market.events("consultation-completed")).isEmpty();
        register.oppose(LATER);
        heartbeats.resume();
        consultations.awaitState(id, "SEALED");
        assertThat(market.file(Market.ACME, id, "opposed")).isEqualTo(LIST);
        assertThat(market.operator(Market.ACME).get("/v1/consultations/" + id).<Integer>path("received"))
                .isEqualTo(2);
        assertNothingWasSealedWithAnOlderRegister();
    }

    /** The register moved on while it arrived: it need not wait. */
    @Test
    void anUploadThatCrossesTheLimitOfItsOwnRegisterAloneIsComparedAtOnce() throws Exception {
        String id = crossing("&keep=false", () -> {
            heartbeats.beat();
            register.version();
        });
        consultations.awaitState(id, "SEALED");
        await().until(() -> !Files.exists(Consultations.files(id).resolve(StoredList.INPUT)));
        assertNothingWasSealedWithAnOlderRegister();
    }

    private String crossing(String options, Runnable... beforeTheEnd) throws Exception {
        try (ChunkedUpload upload = new ChunkedUpload(url, token(), campaign + options, "slow")) {
            upload.send(OPPOSED + "\n");
            await().until(() -> "RECEIVING".equals(market.value("select state from consultation")));
            clock.set(last.plus(Duration.ofHours(2)));
            for (Runnable each : beforeTheEnd) {
                each.run();
            }
            upload.send(LATER + "\n");
            upload.end();
            String answer = await(upload.answer());
            assertThat(answer).startsWith("HTTP/1.1 202");
            return market.value("select id from consultation");
        }
    }

    @Test
    void afterADayOperatorAndRegistrarAreToldOnceAndItStillWaits() {
        String id = afterTheLimit(LIST, Map.of()).path("id");
        clock.shift(Duration.ofHours(24).minusSeconds(1));
        service.tellDelays();
        assertThat(market.events("consultation-delayed")).isEmpty();
        clock.shift(Duration.ofSeconds(1));
        service.tellDelays();
        service.tellDelays();
        assertThat(market.events("consultation-delayed")).singleElement().satisfies(told -> {
            assertThat(told.aggregateId()).isEqualTo(id);
            Contracts.assertFits("consultation-delayed", told.data());
        });
        assertThat(consultations.state(id)).isEqualTo("WAITING_FOR_REGISTER");
        clock.shift(Duration.ofDays(3));
        heartbeats.resume();
        consultations.awaitState(id, "SEALED");
        assertThat(market.value(
                        "select count(distinct aggregate_version) || ' of ' || count(*) from outbox_event where aggregate_id = '"
                                + id + "'"))
                .isEqualTo("2 of 2");
    }

    @Test
    void quickChecksAreAnsweredForFourHoursAndSayAsOfWhenTheyAre() {
        clock.set(last.plus(Duration.ofHours(4)));
        Response answered = check("again");
        answered.then()
                .statusCode(201)
                .body("registerAsOf", equalTo(last.toString()))
                .body("registerSequence", notNullValue())
                .body("items[0].answer", equalTo("OPPOSED"));
        clock.shift(Duration.ofMillis(1));
        check(UUID.randomUUID().toString())
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("60"))
                .body("type", equalTo("urn:problem:opposizioni:register-not-current"));
        check("again").then().statusCode(201).body("consultationId", equalTo(answered.path("consultationId")));
        heartbeats.resume();
        check(UUID.randomUUID().toString()).then().statusCode(201);
    }

    /** No event of the registry, not even a heartbeat, has ever arrived: an empty table says nothing. */
    @Test
    void withoutAnyWatermarkThereAreNoConsultations() {
        market.execute("truncate inbox_stream, opposed_number, register_state");
        market.consult(Market.ACME, campaign, LIST)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:problem:opposizioni:register-not-current"));
        check(UUID.randomUUID().toString()).then().statusCode(503);
        assertThat(market.value("select count(*) from consultation")).isEqualTo("0");

        heartbeats.beat();
        market.consult(Market.ACME, campaign, LIST)
                .then()
                .statusCode(202)
                .body("state", equalTo("SEALED"))
                .body("callable", equalTo(2));
    }

    private Response check(String key) {
        return market.operator(Market.ACME)
                .header("Idempotency-Key", key)
                .body(Map.of("numbers", List.of(OPPOSED), "campaignId", campaign))
                .post("/v1/number-checks");
    }

    private Instant registerAsOf(String id) {
        return Instant.parse(
                market.operator(Market.ACME).get("/v1/consultations/" + id).path("registerAsOf"));
    }

    private void assertNothingWasSealedWithAnOlderRegister() {
        assertThat(market.value(
                        "select count(*) from consultation where sealed_at - register_as_of > interval '10 minutes'"))
                .isEqualTo("0");
    }

    private Response afterTheLimit(String list, Map<String, String> options) {
        clock.set(last.plus(LIMIT).plusMillis(1));
        return market.operator(Market.ACME)
                .contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParam("campaign", campaign)
                .queryParams(options)
                .body(list)
                .post("/v1/consultations")
                .then()
                .statusCode(202)
                .extract()
                .response();
    }
}
