package it.opposizioni.registry.withoutaccount;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.kit.testing.TwoRoles;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.activation.ActivationAnnouncer;
import it.opposizioni.registry.telcofeed.Feeds;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who registered a number without an account is told what a holder is told: the events name the address that was confirmed. */
@QuarkusTest
class CorrespondentTest extends RegistryTest {

    private static final Instant MORNING = Instant.parse("2026-12-11T07:00:00Z");
    private static final Instant POST_MORNING = Instant.parse("2026-12-26T07:00:00Z");

    @Inject
    Visitors visitors;

    @Inject
    ActivationAnnouncer announcer;

    @Inject
    Feeds feeds;

    @BeforeEach
    void registrationDay() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
    }

    private String address() {
        return visitors.last("management-code-issued", "email");
    }

    private void announce(Instant at) {
        clock.set(at);
        announcer.announceDue();
        announcer.announceDue();
    }

    private JsonNode only(String event) {
        assertThat(register.events(event)).hasSize(1);
        return register.events(event).getFirst().data();
    }

    private void isToldToThem(JsonNode event) {
        assertThat(event.get("holder").isNull()).isTrue();
        assertThat(event.at("/correspondent/email").asText()).isEqualTo(address());
        assertThat(event.at("/correspondent/language").asText()).isEqualTo("it");
    }

    @Test
    void theyAreToldOnceWhenEachMediumIsActive() {
        visitors.declare(visitors.confirmed(NUMBER), "TELEPHONE", "POST").then().statusCode(201);
        announce(MORNING.minus(Duration.ofDays(1)));
        assertThat(register.events("opposition-activated")).isEmpty();
        announce(MORNING);
        isToldToThem(only("opposition-activated"));
        assertThat(register.events("opposition-post-activated")).isEmpty();
        announce(POST_MORNING);
        isToldToThem(only("opposition-post-activated"));
        assertThat(only("opposition-activated").get("activeFrom").asText()).isEqualTo("2026-12-10T23:00:00Z");
        assertThat(register.events("opposition-post-activated").getFirst().version())
                .isEqualTo(3);
        assertThat(register.count("select count(*) from correspondent where tell_from is not null"))
                .isZero();
    }

    /** What a call has begun, and nobody was to be told of. */
    @Test
    void whatTheyTookOverIsToldWhenItsOwnDayComes() {
        register.callFor("REGISTER", NUMBER).then().statusCode(200);
        register.callFor("REGISTER", OTHER_NUMBER).then().statusCode(200);
        clock.shift(Duration.ofDays(5));
        visitors.register(NUMBER).then().statusCode(201);
        announce(MORNING);
        isToldToThem(only("opposition-activated"));
        visitors.register(OTHER_NUMBER).then().statusCode(201);
        announce(POST_MORNING);
        assertThat(register.events("opposition-activated")).hasSize(1);
    }

    @Test
    void whoIsLeavingIsNotToldAndWhoStaysIsToldLate() {
        visitors.register(NUMBER).then().statusCode(201);
        clock.set(MORNING.minus(Duration.ofHours(10)));
        String id = visitors.proved(NUMBER);
        visitors.open(id, visitors.managementCode()).then().statusCode(200);
        visitors.site().post("/v1/visits/" + id + "/withdrawal").then().statusCode(200);
        clock.set(MORNING);
        announcer.announceDue();
        assertThat(register.events("opposition-activated")).isEmpty();
        register.callFor("REGISTER", NUMBER).then().statusCode(200);
        announcer.announceDue();
        isToldToThem(only("opposition-activated"));
    }

    /** A copy of the release before does not know what is to be told. */
    @Test
    void aRowOfTheReleaseBeforeIsLookedAt() throws SQLException {
        visitors.register(NUMBER).then().statusCode(201);
        TwoRoles.executeAsOwner("update correspondent set tell_from = timestamptz '2026-11-25T09:00:00Z'");
        announce(MORNING.minus(Duration.ofDays(1)));
        assertThat(register.events("opposition-activated")).isEmpty();
        announce(MORNING);
        isToldToThem(only("opposition-activated"));
    }

    @Test
    void consentsRemovalAndItsUndoingAreTold() {
        String id = visitors.opened(NUMBER);
        visitors.site().post("/v1/visits/" + id + "/renewal").then().statusCode(200);
        visitors.site().post("/v1/visits/" + id + "/withdrawal").then().statusCode(200);
        visitors.site().delete("/v1/visits/" + id + "/withdrawal").then().statusCode(200);
        // by a call from the line too
        register.callFor("REMOVE", NUMBER).then().statusCode(200);
        assertThat(register.events("opposition-withdrawal-asked"))
                .hasSize(2)
                .allSatisfy(event -> isToldToThem(event.data()));
        for (String event : List.of("opposition-renewed", "opposition-withdrawal-undone")) {
            isToldToThem(only(event));
        }
        register.endRemovals();
        isToldToThem(only("opposition-withdrawn"));
    }

    @Test
    void whereNobodyRegisteredWithAnAddressNobodyIsNamed() {
        for (String act : List.of("REGISTER", "RENEW", "REMOVE")) {
            register.callFor(act, NUMBER).then().statusCode(200);
        }
        register.endRemovals();
        for (String event : List.of("opposition-renewed", "opposition-withdrawal-asked", "opposition-withdrawn")) {
            assertThat(only(event).get("correspondent").isNull()).as(event).isTrue();
        }
    }

    /** They learn that the number is somebody's with an account, and from then on it is that person who is told. */
    @Test
    void aClaimIsToldAndEndsIt() {
        visitors.register(NUMBER).then().statusCode(201);
        String address = address();
        clock.shift(Duration.ofMinutes(5));
        register.registered("giulia", NUMBER);
        List<Emitted> registered = register.events("opposition-registered");
        assertThat(registered).hasSize(2);
        assertThat(registered.getFirst().data().get("correspondent").isNull()).isTrue();
        assertThat(registered.getLast().data().at("/correspondent/email").asText())
                .isEqualTo(address);
        assertThat(registered.getLast().data().get("holder").asText()).isEqualTo("giulia");
        announce(MORNING);
        assertThat(only("opposition-activated").get("holder").asText()).isEqualTo("giulia");
        assertThat(only("opposition-activated").get("correspondent").isNull()).isTrue();
    }

    @Test
    void aLineThatEndsIsToldAndItsAddressGoes() {
        visitors.register(OTHER_NUMBER).then().statusCode(201);
        clock.set(MORNING);
        feeds.apply(Feeds.UNO, "1", OTHER_NUMBER + ",CEASED,2026-12-01\n");
        isToldToThem(only("opposition-withdrawn"));
        assertThat(only("opposition-withdrawn").get("reason").asText()).isEqualTo("LINE_CEASED");
        assertThat(register.events("oppositions-ceased")).isEmpty();
        assertThat(register.count("select count(*) from correspondent")).isZero();
    }

    /** An explicit request does not end with the default that it took over, as one with an account does not. */
    @Test
    void whatWasThereByDefaultStaysWhenTheLineIsListed() {
        feeds.apply(Feeds.UNO, "1", OTHER_NUMBER + ",UNLISTED,2026-11-20\n");
        visitors.register(OTHER_NUMBER).then().statusCode(201);
        clock.set(MORNING);
        feeds.apply(Feeds.UNO, "2", OTHER_NUMBER + ",LISTED,2026-12-01\n");
        assertThat(register.count("select count(*) from opposition where ended_at is null"))
                .isEqualTo(1);
    }
}
