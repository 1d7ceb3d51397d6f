package it.opposizioni.registry.telcofeed;

import static it.opposizioni.registry.telcofeed.Feeds.DUE;
import static it.opposizioni.registry.telcofeed.Feeds.UNO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.asof.NumberAsOf;
import it.opposizioni.registry.asof.NumberFacts;
import it.opposizioni.registry.asof.Right;
import it.opposizioni.registry.medium.Medium;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Unlisted landlines come from their telcos (DPR 26/2022 art. 7 c. 10), and lines that have ended go. */
@QuarkusTest
class TelcoFeedTest extends TelcoFeedScenario {

    @Inject
    NumberFacts facts;

    @Test
    void unlistedLinesAreOpposedFromNowOnAndConsentsStay() {
        String file = "number,event,date\n%s,UNLISTED,2026-11-20\nabc,UNLISTED,2026-11-20\n%s,UNLISTED,2026-11-20\n"
                .formatted(LANDLINE, OTHER_LANDLINE);
        String location = feeds.send(UNO, "2026-11", file)
                .then()
                .statusCode(202)
                .body("state", equalTo("RECEIVED"))
                .body("telco", equalTo("uno"))
                .body("feedId", equalTo("2026-11"))
                .body("received", equalTo(3))
                .body("invalidLines", equalTo(1))
                .body("remaining", equalTo(2))
                .extract()
                .header("Location");
        assertThat(register.count("select count(*) from opposition")).isZero();
        feeds.finish();
        feeds.telco(UNO)
                .get(location)
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("begun", equalTo(2))
                .body("ended", equalTo(0))
                .body("remaining", equalTo(0))
                .body("outlook.wouldBegin", equalTo(2))
                .body("endedAt", notNullValue());
        feeds.telco(UNO)
                .get(location + "/invalid-lines")
                .then()
                .body("items.line", contains(3))
                .body("items.code", contains("NOT_A_NUMBER"));
        of(LANDLINE)
                .then()
                .body("items.origin", contains("TELCO_DEFAULT"))
                .body("items.status", contains("REGISTERED"))
                .body("items.effectiveFrom", contains("2026-11-25T09:00:00Z"))
                .body("items[0].consentsRevokedAsOf", nullValue());
        assertThat(register.events("oppositions-reported"))
                .singleElement()
                .satisfies(event -> assertThat(event.data().get("oppositions")).hasSize(2));
        assertThat(register.count("select count(*) from legacy_import_block")).isZero();
        assertThat(facts.of(number(LANDLINE))
                        .at(NOW, NOW, UUID.randomUUID(), Medium.TELEPHONE)
                        .right())
                .isEqualTo(Right.TELCO_DEFAULT);
    }

    @Test
    void aHolderClaimsItsLineAndATelcoDoesNotTakeItBack() {
        feeds.apply(UNO, "1", unlisted(LANDLINE));
        register.registered("giulia", LANDLINE);
        feeds.apply(UNO, "2", LANDLINE + ",LISTED,2026-11-25\n").then().body("ended", equalTo(0));
        of(LANDLINE)
                .then()
                .body("items.origin", contains("CITIZEN"))
                .body("items[0].consentsRevokedAsOf", notNullValue());
    }

    /** A person who has called from the line has asked for it: being listed in a directory does not end that. */
    @Test
    void whatTheLineAskedForByACallIsNotThereByDefaultAnyMore() {
        feeds.apply(UNO, "1", unlisted(LANDLINE));
        register.callFor("RENEW", LANDLINE).then().statusCode(200);
        feeds.apply(UNO, "2", LANDLINE + ",LISTED,2026-11-25\n").then().body("ended", equalTo(0));
        of(LANDLINE).then().body("items[0].endedAt", nullValue());
        clock.set(Instant.parse("2026-12-10T09:00:00Z"));
        feeds.apply(UNO, "3", LANDLINE + ",CEASED,2026-12-05\n").then().body("ended", equalTo(1));
    }

    @Test
    void whoHasLeftTheRegisterStaysOutOfIt() {
        String id = register.registered("giulia", LANDLINE);
        register.withdraw("giulia", LANDLINE, id);
        feeds.apply(UNO, "1", unlisted(LANDLINE)).then().body("begun", equalTo(0));
        assertThat(register.count("select count(*) from opposition where ended_at is null"))
                .isZero();
    }

    /** The telco says so five days later: it was true then, and nobody knew. */
    @Test
    void aLineThatCeasedEndsAsOfItsDay() {
        feeds.apply(UNO, "1", unlisted(LANDLINE));
        clock.set(Instant.parse("2026-12-10T09:00:00Z"));
        feeds.apply(UNO, "2", LANDLINE + ",CEASED,2026-12-05\n").then().body("ended", equalTo(1));
        of(LANDLINE)
                .then()
                .body("items.status", contains("CEASED"))
                .body("items.endedAt", contains("2026-12-04T23:00:00Z"));
        JsonNode ceased = register.events("oppositions-ceased").getFirst().data();
        assertThat(ceased.at("/oppositions/0/reason").asText()).isEqualTo("LINE_CEASED");
        assertThat(ceased.at("/oppositions/0/version").asLong()).isEqualTo(2);
        Instant between = Instant.parse("2026-12-07T09:00:00Z");
        NumberAsOf asOf = facts.of(number(LANDLINE));
        assertThat(asOf.at(between, between, null, Medium.TELEPHONE).opposed()).isTrue();
        assertThat(asOf.at(between, clock.instant(), null, Medium.TELEPHONE).opposed())
                .isFalse();
    }

    @Test
    void aLineOfAnotherHolderStartsClean() {
        String id = register.registered("giulia", LANDLINE);
        clock.set(Instant.parse("2026-12-10T09:00:00Z"));
        feeds.apply(UNO, "1", "%s,REASSIGNED,2026-12-05\n%s,UNLISTED,2026-12-05\n".formatted(LANDLINE, LANDLINE))
                .then()
                .body("ended", equalTo(1))
                .body("begun", equalTo(1));
        register.citizen("giulia").get("/v1/oppositions/" + id).then().body("status", equalTo("CEASED"));
        register.citizen("giulia")
                .get("/v1/oppositions/" + id + "/history")
                .then()
                .body("items.change", hasItem("REPORTED_REASSIGNED"));
        assertThat(register.events("opposition-withdrawn"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.data().get("reason").asText()).isEqualTo("HOLDER_CHANGED"));
        of(LANDLINE).then().body("items.origin", contains("TELCO_DEFAULT", "CITIZEN"));
    }

    @Test
    void aReportThatIsOlderThanTheRegistrationIsAboutTheHolderBefore() {
        register.registered("giulia", LANDLINE);
        clock.set(Instant.parse("2026-12-10T09:00:00Z"));
        feeds.apply(UNO, "1", LANDLINE + ",CEASED,2026-11-20\n").then().body("ended", equalTo(0));
        of(LANDLINE).then().body("items.origin", contains("CITIZEN")).body("items[0].endedAt", nullValue());
    }

    @Test
    void aLineThatMovesToAnotherTelcoIsThatOnes() {
        feeds.apply(UNO, "1", unlisted(LANDLINE));
        feeds.apply(DUE, "1", LANDLINE + ",UNLISTED,2026-11-22\n").then().body("begun", equalTo(0));
        feeds.apply(UNO, "2", LANDLINE + ",CEASED,2026-11-23\n").then().body("ended", equalTo(0));
        feeds.apply(DUE, "2", LANDLINE + ",CEASED,2026-11-23\n").then().body("ended", equalTo(1));
    }

    private Response of(String number) {
        return register.registrar().queryParam("number", number).get("/v1/oppositions");
    }

    private static PhoneNumber number(String number) {
        return PhoneNumber.tryParse(number).orElseThrow();
    }
}
