package it.opposizioni.operator.machineclient;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.team.TeamMembersTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class MachineClientTest extends TeamMembersTest {

    @Inject
    MachineClients machines;

    @Test
    void aProgramHasItsOwnCredentialsAndMayDoWhatAnUploaderMay() {
        Response created = create();
        String clientId = created.then()
                .statusCode(201)
                .body("tokenEndpoint", notNullValue())
                .body("audience", notNullValue())
                .body("keys", hasSize(1))
                .extract()
                .path("clientId");
        assertThat(realm.machines().get(clientId)).contains(created.<String>path("keys[0].kid"));

        RequestSpecification program = program(clientId);
        program.get("/v1/campaigns").then().statusCode(200);
        program.body(Map.of("name", "x", "purpose", "CAMPAIGN"))
                .post("/v1/campaigns")
                .then()
                .statusCode(201);
        program.body(Map.of("number", "+390212345678"))
                .post("/v1/calling-numbers")
                .then()
                .statusCode(403);
        program.body(Map.of("name", "y", "publicKey", key()))
                .post("/v1/machine-clients")
                .then()
                .statusCode(403);
    }

    @Test
    void aKeyIsChangedWithoutAMomentWithoutOne() {
        Response created = create();
        String id = created.path("id");
        String clientId = created.path("clientId");
        String old = created.path("keys[0].kid");

        String young = market.operator(Market.ACME)
                .body(Map.of("publicKey", key()))
                .post("/v1/machine-clients/" + id + "/keys")
                .then()
                .statusCode(201)
                .body("keys.until", contains(nullValue(), nullValue()))
                .extract()
                .path("keys[1].kid");
        assertThat(realm.machines().get(clientId)).contains(old, young);

        market.operator(Market.ACME)
                .delete("/v1/machine-clients/" + id + "/keys/" + old)
                .then()
                .statusCode(204);
        assertThat(realm.machines().get(clientId)).contains(young).doesNotContain(old);
        market.operator(Market.ACME)
                .get("/v1/machine-clients")
                .then()
                .body("items[0].keys.until", contains(notNullValue(), nullValue()));
        market.operator(Market.ACME)
                .delete("/v1/machine-clients/" + id + "/keys/" + young)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:machine-keys"));
    }

    @Test
    void aDeletedProgramLosesAccessAtOnceEvenIfTheIdentityProviderIsDown() {
        Response created = create();
        RequestSpecification program = program(created.path("clientId"));
        program.get("/v1/campaigns").then().statusCode(200);
        realm.goAway();

        market.operator(Market.ACME)
                .delete("/v1/machine-clients/" + created.path("id"))
                .then()
                .statusCode(204);

        program.get("/v1/campaigns").then().statusCode(403);
        program.body(Map.of("draft", true)).post("/v1/operators").then().statusCode(403);
        market.operator(Market.ACME).get("/v1/machine-clients").then().body("items", hasSize(0));
        assertThat(realm.machines()).hasSize(1);
        realm.away();
        machines.deleteLeftOver();
        assertThat(realm.machines()).isEmpty();
        assertThat(market.value("select state from machine_client")).isEqualTo("DELETED");
    }

    @Test
    void whileTheIdentityProviderIsDownNothingIsCreatedOrChanged() {
        realm.away("createMachine");
        create().then().statusCode(503).header("Retry-After", "30");
        market.operator(Market.ACME).get("/v1/machine-clients").then().body("items", hasSize(0));

        realm.away();
        Response created = create();
        realm.away("replaceKeys");
        market.operator(Market.ACME)
                .body(Map.of("publicKey", key()))
                .post("/v1/machine-clients/" + created.path("id") + "/keys")
                .then()
                .statusCode(503);
        market.operator(Market.ACME).get("/v1/machine-clients").then().body("items[0].keys", hasSize(1));
    }

    @Test
    void whatACrashLeftAtTheIdentityProviderIsDeleted() {
        create().then().statusCode(201);
        market.execute("update machine_client set state = 'CREATING'");
        machines.deleteLeftOver();
        assertThat(realm.machines()).as("it may still be being made").hasSize(1);
        clock.shift(Duration.ofMinutes(3));
        machines.deleteLeftOver();
        assertThat(realm.machines()).isEmpty();
    }

    @Test
    void aProgramWhoseCreationWasNotConfirmedIsDeleted() {
        PublicKeys.Key key = PublicKeys.read(key());
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    machines.create(Market.ACME, "CRM", key);
                    throw new IllegalStateException("before the key and the answer are kept");
                }))
                .hasMessageContaining("before the key");
        market.operator(Market.ACME).get("/v1/machine-clients").then().body("items", hasSize(0));
        assertThat(market.value("select count(*) from team_member where machine"))
                .isEqualTo("0");
        clock.shift(Duration.ofMinutes(3));
        machines.deleteLeftOver();
        assertThat(realm.machines()).isEmpty();
        assertThat(market.value("select state from machine_client")).isEqualTo("DELETED");
    }

    @Test
    void aRequestSentTwiceMakesOneProgram() {
        String publicKey = key();
        List<String> ids =
                market.createdTwice(Market.ACME, "/v1/machine-clients", Map.of("name", "CRM", "publicKey", publicKey));
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        assertThat(realm.machines()).hasSize(1);
    }

    @Test
    void anotherOperatorsProgramsAreNotThere() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        Response created = create();
        String path = "/v1/machine-clients/" + created.path("id");
        String kid = created.path("keys[0].kid");
        market.operator(Market.BETA).delete(path).then().statusCode(404);
        market.operator(Market.BETA).delete(path + "/keys/" + kid).then().statusCode(404);
        market.operator(Market.BETA)
                .body(Map.of("publicKey", key()))
                .post(path + "/keys")
                .then()
                .statusCode(404);
        market.operator(Market.BETA).get("/v1/machine-clients").then().body("items", hasSize(0));
    }

    @Test
    void aSuspendedOperatorMakesNoProgramsAndTheSameKeyIsNotAddedTwice() {
        String key = key();
        Response created = market.operator(Market.ACME)
                .body(Map.of("name", "CRM", "publicKey", key))
                .post("/v1/machine-clients");
        market.operator(Market.ACME)
                .body(Map.of("publicKey", key))
                .post("/v1/machine-clients/" + created.path("id") + "/keys")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("KNOWN_KEY")));
        market.decide(Market.ACME, "suspension", "indagine").then().statusCode(200);
        create().then().statusCode(403);
    }

    @Test
    void simultaneousRequestsCreateNoMoreThanTwenty() throws Exception {
        market.execute("insert into machine_client (id, operator_id, name, client_id, state, created_at)"
                + " select gen_random_uuid(), '" + Market.ACME + "', 'x', 'x' || i, 'ACTIVE', now()"
                + " from generate_series(1, 19) i");
        assertThat(atOnce(8, () -> create().statusCode())).containsOnlyOnce(201);
        assertThat(market.value("select count(*) from machine_client")).isEqualTo("20");
    }

    private Response create() {
        return market.operator(Market.ACME)
                .body(Map.of("name", "CRM", "publicKey", key()))
                .post("/v1/machine-clients");
    }

    private RequestSpecification program(String clientId) {
        return members.machine("subject-of-" + clientId, Market.ACME);
    }

    private static String key() {
        return PublicKeysTest.pem(PublicKeysTest.p256());
    }
}
