package it.opposizioni.complaint.caller;

import static it.opposizioni.complaint.OperatorEvents.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.replica.RangeDigest;
import it.opposizioni.kit.stream.FactNumber;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The callers' copy also has who is in which operator's team: it is compared with operator-service, and forgets who has left. */
@QuarkusTest
class TeamsCopyTest extends CallersCopyScenario {

    private static final long KNOWN_HASH = -2_742_860_976_218_566_781L;

    @Inject
    OperatorTeams teams;

    /** One person is in a team, another has left. Operator-service's test expects the same of what it announced so. */
    @Test
    void digestsAreThoseOfOperatorService() throws SQLException {
        known("MEMBER", id(0x21), """
                {"memberId": "%s", "operatorId": "018f0000-0000-7000-8000-000000000001", "subject": "ada", "role": "COMPLIANCE"}
                """);
        known("MEMBER", id(0x22), """
                {"memberId": "%s", "operatorId": "018f0000-0000-7000-8000-000000000001", "subject": null, "role": null}
                """);

        assertThat(trial.digests()).containsExactly(new RangeDigest(0, 2, KNOWN_HASH));
    }

    @Test
    void whoIsInNoTeamOfASnapshotIsForgotten() {
        UUID member = UUID.randomUUID();
        operatorService.announce(
                "it.opposizioni.operator.team-member-joined.v1",
                "MEMBER",
                member,
                Map.of("memberId", member, "operatorId", ACME, "subject", "ada", "role", "OWNER"));
        receiveAll();
        assertThat(teams.rolesOf("ada", ACME)).containsExactly("OWNER");

        trial.replace(KeyRange.ALL, List.of(), new FactNumber(1, 1));

        assertThat(teams.rolesOf("ada", ACME)).isEmpty();
        assertThat(jdbc.exists("select from team_member where subject is not null or role is not null"))
                .isFalse();
        receiveAll();
        assertThat(teams.rolesOf("ada", ACME)).as("its version is a guard").isEmpty();
    }
}
