package it.opposizioni.complaint.caller;

import static it.opposizioni.complaint.OperatorEvents.ACME;
import static it.opposizioni.complaint.OperatorEvents.SQUILLO;
import static it.opposizioni.complaint.OperatorEvents.conflict;
import static it.opposizioni.complaint.OperatorEvents.mandate;
import static it.opposizioni.complaint.OperatorEvents.member;
import static it.opposizioni.complaint.OperatorEvents.number;
import static it.opposizioni.complaint.OperatorEvents.operator;
import static it.opposizioni.complaint.OperatorEvents.range;
import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.EventProbe.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is named after which events of operator-service. */
@QuarkusTest
class CallerProjectionTest extends CallerLookUps {

    @Inject
    OperatorTeams teams;

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
                .body("operators[0].state", equalTo(what.toUpperCase(Locale.ROOT)))
                .body("explanation", containsString("non è più abilitato"));
    }

    /** deploy/docs/threats.md T7: redelivery reorders and repeats. */
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
        List<Event> threeTimes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            threeTimes.addAll(once);
        }
        // and once more as other events with the same fact
        once.forEach(e -> threeTimes.add(Event.of(e.type(), e.aggregateId(), e.aggregateVersion(), e.data())));
        Collections.shuffle(threeTimes, new Random(seed));
        UUID last = UUID.randomUUID();
        publish(threeTimes.toArray(Event[]::new));
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
    void whoIsInATeamIsKnownWhateverComesFirst() {
        UUID ada = UUID.randomUUID();
        UUID carla = UUID.randomUUID();
        UUID last = UUID.randomUUID();
        publish(
                member("role-changed", ada, 2, ACME, "ada", "COMPLIANCE"),
                member("joined", ada, 1, ACME, "ada", "VIEWER"),
                member("left", carla, 3, ACME, null, null),
                member("role-changed", carla, 2, ACME, "carla", "OWNER"),
                member("joined", last, 1, SQUILLO, "ada", "VIEWER"));

        await().untilAsserted(() -> assertThat(teams.rolesOf("ada", SQUILLO)).containsExactly("VIEWER"));
        assertThat(teams.rolesOf("ada", ACME)).containsExactly("COMPLIANCE");
        assertThat(teams.rolesOf("carla", ACME)).isEmpty();
    }
}
