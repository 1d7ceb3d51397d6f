package it.opposizioni.operator.team;

import static it.opposizioni.operator.Market.ACME;
import static it.opposizioni.operator.Market.BETA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What other services are told of the people of a team. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class TeamAnnouncerTest extends TeamMembersTest {

    private static final String CARLA = "carla.neri@acme.example";

    @Inject
    TeamAnnouncer announcer;

    @Inject
    TeamAccess access;

    private List<String> told(Object member) {
        return market.eventsAbout(member).stream()
                .map(event -> event.type().replaceAll(".*team-member-(.*)\\.v1", "$1") + " " + event.version() + " "
                        + event.data().path("role").asText("-"))
                .toList();
    }

    private String placeOf(String email) {
        return market.value("select id from team_member where subject = '%s' and state = 'ACTIVE'"
                .formatted(TeamMembers.subjectOf(email)));
    }

    private void give(String member, TeamRole role) {
        market.operator(ACME)
                .body(Map.of("role", role))
                .patch("/v1/team/" + member)
                .then()
                .statusCode(200);
    }

    private void remove(String member) {
        market.operator(ACME).delete("/v1/team/" + member).then().statusCode(204);
    }

    @Test
    void whoComesGetsAnotherRoleAndLeavesIsTold() {
        members.join(ACME, CARLA, TeamRole.VIEWER);
        String carla = placeOf(CARLA);
        give(carla, TeamRole.VIEWER);
        give(carla, TeamRole.COMPLIANCE);
        remove(carla);

        assertThat(told(carla)).containsExactly("joined 1 VIEWER", "role-changed 2 COMPLIANCE", "left 3 -");
        List<Emitted> events = market.eventsAbout(carla);
        assertThat(events.getFirst().data().path("subject").asText()).isEqualTo(TeamMembers.subjectOf(CARLA));
        assertThat(events.getFirst().data().path("operatorId").asText()).isEqualTo(ACME.toString());
        assertThat(events.getLast().data().toString()).doesNotContain(TeamMembers.subjectOf(CARLA));
        assertThat(events.toString()).doesNotContain("Carla", CARLA);
    }

    @Test
    void whoBeginsAnOperatorIsToldAsItsOwner() {
        String owner = market.value("select id from team_member");
        assertThat(told(owner)).containsExactly("joined 1 OWNER");
    }

    /** The one of whom it is told that the place ended is not the one who comes. */
    @Test
    void whoComesAgainHasAnotherPlace() {
        members.join(ACME, CARLA, TeamRole.VIEWER);
        String before = placeOf(CARLA);
        remove(before);
        market.execute("update team_invitation set invited_at = invited_at - interval '1 day'");
        members.join(ACME, CARLA, TeamRole.UPLOADER);

        assertThat(placeOf(CARLA)).isNotEqualTo(before);
        assertThat(told(before)).containsExactly("joined 1 VIEWER", "left 2 -");
        assertThat(told(placeOf(CARLA))).containsExactly("joined 1 UPLOADER");
    }

    /** The place's own version grows with a choice, and the one that is told does not. */
    @Test
    void aChoiceOfAnOperatorIsNotTold() {
        market.approved(BETA, "Beta Assicurazioni S.p.A.");
        members.join(ACME, CARLA, TeamRole.VIEWER);
        members.join(BETA, CARLA, TeamRole.VIEWER);
        String carla =
                market.value("select id from team_member where operator_id = '%s' and role = 'VIEWER'".formatted(ACME));
        members.person(CARLA)
                .body(Map.of("operatorId", ACME))
                .put("/v1/memberships/current")
                .then()
                .statusCode(200);
        assertThat(told(carla)).containsExactly("joined 1 VIEWER");
        give(carla, TeamRole.OWNER);
        assertThat(told(carla)).containsExactly("joined 1 VIEWER", "role-changed 2 OWNER");
    }

    @Test
    void nothingIsToldOfPrograms() {
        QuarkusTransaction.requiringNew().run(() -> access.admitMachine("crm", ACME));
        String program = market.value("select id from team_member where machine");
        assertThat(program).isNotNull();
        announcer.announceAll();
        assertThat(told(program)).isEmpty();
    }

    /** Of whom nobody was told who has left meanwhile, nothing is told either. */
    @Test
    void whoWasInATeamBeforeAnybodyWasToldIsTold() {
        UUID carla = UUID.randomUUID();
        UUID ugo = UUID.randomUUID();
        market.execute("""
                insert into team_member (id, operator_id, subject, machine, name, email, email_key, role, state, invited_at, version)
                values ('%s', '%s', 'carla', false, '', '', '\\x', 'COMPLIANCE', 'ACTIVE', now(), 5),
                    ('%3$s', '%2$s', 'ugo', false, '', '', '\\x', 'VIEWER', 'REMOVED', now(), 5);
                """.formatted(carla, ACME, ugo));

        announcer.announceAll();
        announcer.announceAll();

        assertThat(told(carla)).containsExactly("joined 1 COMPLIANCE");
        assertThat(told(ugo)).isEmpty();
    }

    @Test
    void whatACopyOfTheReleaseBeforeHasChangedIsTold() {
        members.join(ACME, CARLA, TeamRole.VIEWER);
        String carla = placeOf(CARLA);
        market.execute("update team_member set role = 'OWNER', version = version + 1 where id = '" + carla + "'");
        announcer.announceAll();
        market.execute("update team_member set state = 'REMOVED', version = version + 1 where id = '" + carla + "'");
        announcer.announceAll();

        assertThat(told(carla)).containsExactly("joined 1 VIEWER", "role-changed 2 OWNER", "left 3 -");
    }
}
