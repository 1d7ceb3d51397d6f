package it.opposizioni.local.access;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Token;
import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.InvitedPerson;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator gives access to a colleague and to a program, on the real Keycloak. */
@ExtendWith(RunningSuite.class)
class PeopleAndProgramsIT {

    private final Site site;

    PeopleAndProgramsIT(Site site) {
        this.site = site;
    }

    @Test
    void aProgramGetsTokensByItsKeyAndTheKeyIsChangedWithoutAPause() {
        Api owner = site.operator(site.person("acme"));
        ProgramKey first = new ProgramKey();
        JsonNode program = createOnThePage(first, owner);
        String kid = kid(program, 0);

        Api asProgram = site.operator(token(program, first, kid));
        String campaign = asProgram
                .post("/v1/campaigns", Map.of("name", "Di notte", "purpose", "CAMPAIGN"))
                .path("id")
                .asText();
        JsonNode consultation = asProgram.postCsv("/v1/consultations?campaign=" + campaign, "351 999 0001\n");
        assertThat(consultation.path("state").asText()).isEqualTo("SEALED");
        assertThat(status(asProgram, "/v1/roc-entry")).isEqualTo(200);
        assertThat(asProgram
                        .send(asProgram
                                .request("/v1/machine-clients/"
                                        + program.path("id").asText())
                                .DELETE())
                        .statusCode())
                .as("a program does not manage programs")
                .isEqualTo(403);

        ProgramKey second = new ProgramKey();
        String keys = "/v1/machine-clients/" + program.path("id").asText() + "/keys";
        JsonNode changed = owner.post(keys, Map.of("publicKey", second.pem()));
        String young = kid(changed, 1);
        assertThat(status(site.operator(token(program, first, kid)), "/v1/campaigns"))
                .isEqualTo(200);
        assertThat(status(site.operator(token(program, second, young)), "/v1/campaigns"))
                .isEqualTo(200);
        assertThat(owner.send(owner.request(keys + "/" + kid).DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(status(site.operator(token(program, second, young)), "/v1/campaigns"))
                .isEqualTo(200);
        Api old = site.operator(token(program, first, kid));
        assertThatThrownBy(() -> status(old, "/v1/campaigns"))
                .hasMessageContaining("no token for")
                .hasMessageContaining("invalid_client");

        assertThat(owner.send(owner.request("/v1/machine-clients/"
                                        + program.path("id").asText())
                                .DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(status(asProgram, "/v1/campaigns"))
                .as("its token has not expired, and has no rights")
                .isEqualTo(403);
    }

    private JsonNode createOnThePage(ProgramKey key, Api owner) {
        String name = "CRM " + UUID.randomUUID().toString().substring(0, 8);
        try (Visit acme = site.visit(BrowserProfile.ITALIAN_DESKTOP)) {
            acme.signIn("acme")
                    .open("/operatori/programmi/crea", "/operators/machine-clients/create")
                    .write("Nome del programma", "Name of the program", name)
                    .write("Chiave pubblica", "Public key", key.pem())
                    .press("Crea il programma", "Create the program")
                    .seesHeading(name, name);
        }
        for (JsonNode program : owner.get("/v1/machine-clients").path("items")) {
            if (program.path("name").asText().equals(name)) {
                return program;
            }
        }
        throw new AssertionError("no program " + name);
    }

    private Token token(JsonNode program, ProgramKey key, String kid) {
        return site.topology.realm().program(program.path("clientId").asText(), () -> key.assertion(program, kid));
    }

    private static String kid(JsonNode program, int place) {
        return program.path("keys").path(place).path("kid").asText();
    }

    @Test
    void aColleagueFollowsTheInvitationAndMayWhatHerRoleSays() {
        InvitedPerson person = new InvitedPerson(site);
        String email = person.address("acme-energia");
        Api owner = site.operator(site.person("acme"));
        owner.post("/v1/team/invitations", Map.of("email", email, "name", "Carla Neri", "role", "VIEWER"));
        assertThat(find(owner, email)).as("nobody before she has accepted").isEmpty();
        accept(person, email);

        Api carla = site.operator(site.topology.realm().person(person.username, InvitedPerson.PASSWORD));
        assertThat(status(carla, "/v1/campaigns")).isEqualTo(200);
        assertThat(create(carla)).as("a viewer").isEqualTo(403);
        JsonNode member = member(owner, email);
        assertThat(member.path("state").asText()).isEqualTo("ACTIVE");
        String place = "/v1/team/" + member.path("id").asText();
        assertThat(owner.send(owner.request(place)
                                .header("Content-Type", "application/json")
                                .method("PATCH", BodyPublishers.ofString("{\"role\":\"UPLOADER\"}")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(create(carla)).as("the same token, another role").isEqualTo(201);
        assertThat(status(site.operator(site.person("beta")), place))
                .as("nobody else's")
                .isNotEqualTo(200);

        assertThat(owner.send(owner.request(place).DELETE()).statusCode()).isEqualTo(204);
        assertThat(status(carla, "/v1/campaigns")).as("in no team").isIn(401, 403);
        await("signed out at every service")
                .untilAsserted(() -> assertThat(status(carla, "/v1/campaigns")).isEqualTo(401));
    }

    private void accept(InvitedPerson person, String email) {
        try (Visit carla = site.visit(BrowserProfile.ENGLISH_DESKTOP_NO_SCRIPTS)) {
            carla.page.navigate(person.invitation(email).replace("/it/invito/", "/en/invitation/"));
            carla.leaveBy("Crea un account", "Create an account");
            person.createAccount(carla.page, email);
            carla.examine()
                    .press("Accetta l’invito", "Accept the invitation")
                    .sees("Ora agisci per", "You now act for");
        }
    }

    private static JsonNode member(Api owner, String email) {
        return find(owner, email).orElseThrow(() -> new AssertionError("not in the team"));
    }

    private static Optional<JsonNode> find(Api owner, String email) {
        for (JsonNode member : owner.get("/v1/team").path("items")) {
            if (member.path("email").asText().equals(email)) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    private static int create(Api api) {
        return api.send(api.request("/v1/campaigns")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"name\":\"Prova\",\"purpose\":\"CAMPAIGN\"}")))
                .statusCode();
    }

    private static int status(Api api, String path) {
        return api.send(api.request(path).GET()).statusCode();
    }
}
