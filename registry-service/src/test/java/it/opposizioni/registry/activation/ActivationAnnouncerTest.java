package it.opposizioni.registry.activation;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.opposition.OppositionService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivationAnnouncerTest extends RegistryTest {

    private static final Instant REGISTERED = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant ACTIVE = Instant.parse("2026-12-10T23:00:00Z");
    private static final Instant POST_ACTIVE = Instant.parse("2026-12-25T23:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-12-11T07:00:00Z");
    private static final Instant POST_MORNING = Instant.parse("2026-12-26T07:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-12-11T19:00:00Z");

    @Inject
    ActivationAnnouncer announcer;

    @Inject
    OppositionService oppositions;

    @Inject
    Jdbc jdbc;

    @Inject
    AnnouncementConfig config;

    @Inject
    DataSource database;

    @BeforeEach
    void registrationDay() {
        clock.set(REGISTERED);
    }

    @Test
    void itAnnouncesWhenTheDaysAreOverAndNotBefore() {
        String id = register.registered("giulia", NUMBER);
        clock.set(EVENING.minus(Duration.ofDays(1)).minusMillis(1));
        announcer.announceDue();
        assertThat(register.events("opposition-activated")).isEmpty();

        clock.set(MORNING);
        announcer.announceDue();
        announcer.announceDue();
        assertThat(register.events("opposition-activated")).hasSize(1);
        Emitted told = register.events("opposition-activated").getFirst();
        assertThat(told.aggregateId()).isEqualTo(id);
        assertThat(told.version()).isEqualTo(2);
        assertThat(told.data().get("holder").asText()).isEqualTo("giulia");
    }

    /** Both give the opposition its next version: of two facts with one version a subscriber would take only the first. */
    @Test
    void whoWithdrawsWhileItIsAnnouncedWaits() {
        String id = register.registered("giulia", NUMBER);
        clock.set(MORNING);
        CompletableFuture<Response> withdrawn = QuarkusTransaction.requiringNew()
                .call(() -> {
                    oppositions.announceActivations(config.batch());
                    CompletableFuture<Response> meanwhile = beside(() -> register.askWithdrawal("giulia", NUMBER, id));
                    await().until(() -> jdbc.exists("select from pg_locks where not granted"));
                    return meanwhile;
                });

        withdrawn.join().then().statusCode(200);
        assertThat(register.events("opposition-activated"))
                .extracting(Emitted::version)
                .containsExactly(2L);
        assertThat(register.events("opposition-withdrawal-asked"))
                .extracting(Emitted::version)
                .containsExactly(3L);
    }

    /** Calls after 15 days, post after 30, each once. */
    @Test
    void itAnnouncesEachMediumOnItsOwnDay() {
        register.citizen("giulia")
                .body(register.request(
                        List.of(register.line(NUMBER, register.prove("giulia", NUMBER), "TELEPHONE", "POST"))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201);
        clock.set(MORNING);
        announcer.announceDue();
        assertThat(register.events("opposition-activated")).hasSize(1);
        clock.set(POST_ACTIVE.minus(Duration.ofHours(4)).minusMillis(1));
        announcer.announceDue();
        assertThat(register.events("opposition-post-activated")).isEmpty();

        clock.set(POST_MORNING);
        announcer.announceDue();
        announcer.announceDue();
        assertThat(register.events("opposition-activated")).hasSize(1);
        assertThat(register.events("opposition-post-activated")).hasSize(1);
        Emitted told = register.events("opposition-post-activated").getFirst();
        assertThat(Instant.parse(told.data().get("activeFrom").asText())).isEqualTo(POST_ACTIVE);
        assertThat(told.version()).isEqualTo(3);
    }

    @Test
    void itAnnouncesBothTogetherWhenItWasDownForLong() {
        register.citizen("giulia")
                .body(register.request(
                        List.of(register.line(NUMBER, register.prove("giulia", NUMBER), "TELEPHONE", "POST"))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201);
        clock.set(POST_MORNING);
        announcer.announceDue();
        assertThat(register.events("opposition-activated")).hasSize(1);
        assertThat(register.events("opposition-post-activated")).hasSize(1);
    }

    @Test
    void postAloneIsAnnouncedAsPost() {
        register.citizen("giulia")
                .body(register.request(List.of(register.line(NUMBER, register.prove("giulia", NUMBER), "POST"))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201);
        clock.set(MORNING);
        announcer.announceDue();
        clock.set(POST_MORNING);
        announcer.announceDue();
        assertThat(register.events("opposition-activated")).isEmpty();
        assertThat(register.events("opposition-post-activated")).hasSize(1);
    }

    /** Their post has the dates of calls, and was never told apart. */
    @Test
    void rowsOfTheReleaseBeforeAreAnnouncedOnce() throws SQLException {
        insertHeld(1, true);
        clock.set(MORNING);
        announcer.announceDue();
        clock.set(POST_MORNING);
        announcer.announceDue();
        assertThat(register.events("opposition-activated")).hasSize(1);
        assertThat(register.events("opposition-post-activated")).isEmpty();
    }

    @Test
    void nobodyIsWrittenToAtNight() {
        register.registered("giulia", NUMBER);
        for (Instant night : List.of(ACTIVE, MORNING.minusMillis(1), EVENING)) {
            clock.set(night);
            announcer.announceDue();
        }
        assertThat(register.events("opposition-activated")).isEmpty();
        clock.set(EVENING.minusMillis(1));
        announcer.announceDue();
        assertThat(register.events("opposition-activated")).hasSize(1);
    }

    @Test
    void itAnnouncesAFewInEachRound() throws SQLException {
        insertHeld(3 * config.batch(), false);
        clock.set(MORNING);
        announcer.announceDue();
        assertThat(register.events("opposition-activated")).hasSize(config.batch());
        announcer.announceDue();
        assertThat(register.events("opposition-activated")).hasSize(2 * config.batch());
    }

    @Test
    void itAnnouncesLateWhenItWasDown() {
        register.registered("giulia", NUMBER);
        clock.set(MORNING.plus(Duration.ofDays(90)));
        announcer.announceDue();
        assertThat(register.events("opposition-activated")).hasSize(1);
    }

    @Test
    void itAnnouncesNothingThatHasEndedOrHasNoHolder() {
        register.importLegacy(OTHER_NUMBER + "\n").then().statusCode(200);
        register.registered("giulia", NUMBER);
        register.registered("marco", NUMBER);
        clock.set(MORNING);
        announcer.announceDue();
        assertThat(register.events("opposition-activated"))
                .extracting(e -> e.data().get("holder").asText())
                .containsExactly("marco");
    }

    @Test
    void manyReplicasAtOnceAnnounceToEachHolderOnce() throws Exception {
        int rounds = 1_300 / config.batch();
        insertHeld(1_300, false);
        clock.set(MORNING);
        Callable<Void> replica = () -> {
            for (int round = 0; round < rounds; round++) {
                announcer.announceDue();
            }
            return null;
        };
        atOnce(4, replica);
        List<Emitted> told = register.events("opposition-activated");
        assertThat(told).hasSize(1_300).extracting(Emitted::aggregateId).doesNotHaveDuplicates();
    }

    private void insertHeld(int count, boolean post) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into opposition (id, number, holder, origin, telephone, post, effective_from, active_from,
                        version)
                    select gen_random_uuid(), 393330000000 + i, 'person ' || i, 'CITIZEN', true, %s,
                        '%s', '%s', 1
                    from generate_series(1, %d) i
                    """.formatted(post, REGISTERED, ACTIVE, count));
        }
    }
}
