package it.opposizioni.complaint.cases;

import static it.opposizioni.complaint.cases.GatheredComplaints.SQUILLO;
import static it.opposizioni.complaint.cases.GatheredComplaints.TRILLO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who of an operator's people may answer the authority in its name. */
@QuarkusTest
class RightToAnswerTest extends OperatorScenario {

    @Inject
    Jdbc jdbc;

    private static void refused(String problem, Response answer) {
        assertProblem(answer, 403);
        answer.then().body("type", equalTo("urn:problem:opposizioni:" + problem));
    }

    private static void refusedBoth(String problem, String id) {
        refused(problem, reply(id, 3));
        refused(problem, extend(id));
        assertThat(show(id).getString("summary.stage")).isEqualTo("INFORMATION_REQUESTED");
    }

    /** The last one is a role that operator-service may have one day. */
    @ParameterizedTest
    @ValueSource(strings = {"UPLOADER", "DEVELOPER", "VIEWER", "AUDITOR"})
    void whoHasAnotherRoleReadsAndDoesNotAnswer(String role) {
        String id = askedCase();
        team.joined(SQUILLO, ADA, role);

        refusedBoth("right-missing", id);
        refused("right-missing", send(squillo(), id, "reply", "{}"));
        squillo().get(REQUESTS).then().statusCode(200).body("items.id", contains(id));
        squillo().get(REQUESTS + "/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OWNER", "COMPLIANCE"})
    void whoMayAnswerDoes(String role) {
        String id = askedCase();
        team.joined(SQUILLO, ADA, role);

        extend(id).then().statusCode(200);
        reply(id, 3).then().statusCode(200).body("summary.state", equalTo("ANSWERED"));
    }

    @Test
    void theRefusalSaysWhyInTheReadersLanguage() {
        String id = askedCase();
        team.joined(SQUILLO, ADA, "VIEWER");

        send(squillo().header("Accept-Language", "it"), id, "extension", "{}")
                .then()
                .body("title", equalTo("Ruolo non sufficiente"))
                .body("detail", startsWith("Il tuo ruolo (Sola lettura) non consente"))
                .body("detail", containsString("Possono farlo: Responsabile, Conformità."));
        send(squillo().header("Accept-Language", "en"), id, "extension", "{}")
                .then()
                .body("title", equalTo("Role not sufficient"))
                .body("detail", startsWith("Your role (Viewer) does not allow"))
                .body("detail", containsString("Who can: Owner, Compliance."));
    }

    @Test
    void whoseRoleIsNotKnownYetIsToldToTryAgainAndCanOnceItIs() {
        String id = askedCase();
        team.left(SQUILLO, ADA);

        refusedBoth("forbidden", id);
        assertThat(reply(id, 3).<String>path("detail")).contains("riprova tra un quarto d’ora");

        team.joined(SQUILLO, ADA, "COMPLIANCE");
        reply(id, 3).then().statusCode(200);
    }

    @Test
    void aRoleInAnotherTeamDoesNotCount() {
        String id = askedCase();
        team.joined(SQUILLO, ADA, "VIEWER");
        refusedBoth("right-missing", id);

        team.left(SQUILLO, ADA);
        team.joined(TRILLO, ADA, "OWNER");
        refusedBoth("forbidden", id);
    }

    /** Two places at once: it is not known yet that the earlier one has ended, and which one that is. */
    @Test
    void ofTwoRolesTheLesserCounts() {
        String id = askedCase();
        jdbc.update("""
                insert into team_member (id, version, operator_id, subject, role) values (gen_random_uuid(), 1, ?, ?, 'VIEWER')
                """, SQUILLO, ADA);

        refusedBoth("right-missing", id);
    }

    @Test
    void whoHasLeftEveryTeamIsForgotten() {
        team.left(SQUILLO, ADA);
        assertThat(known()).containsExactly(ADA);
        team.left(TRILLO, ADA);
        assertThat(known()).isEmpty();
    }

    private List<String> known() {
        return jdbc.query("select subject from team_member where subject is not null", row -> row.getString(1));
    }
}
