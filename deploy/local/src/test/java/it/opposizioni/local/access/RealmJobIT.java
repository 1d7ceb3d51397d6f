package it.opposizioni.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Realm;
import it.opposizioni.local.demonstration.Token;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The script of the Job {@code realm} of Kubernetes, on a real Keycloak: what it makes is the realm of the local run, which is tested. */
@TestInstance(Lifecycle.PER_CLASS)
class RealmJobIT {

    private static final String REALM = "opposizioni";

    private JobKeycloak keycloak;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        keycloak = new JobKeycloak(data);
        keycloak.start();
        keycloak.apply();
    }

    @AfterAll
    void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void theRealmIsThatOfTheLocalRun() {
        assertThat(comparable(REALM)).isEqualTo(comparable(JobKeycloak.REFERENCE));
    }

    @Test
    void theSuitesClientsMayDoWhatTheyDo() {
        Realm realm = new Realm(
                keycloak.server() + "/realms/" + REALM, keycloak.portal(), keycloak.portalSecret(), Clock.systemUTC());
        assertThat(realm.machine("portal", keycloak.portalSecret()).value()).isNotBlank();
        Token ofTheService = realm.machine("operator-service", JobKeycloak.OPERATOR_SERVICE_SECRET);
        Api administration = new Api(keycloak.server() + "/admin/realms/" + REALM, ofTheService);
        assertThat(administration.get("/users").isArray()).isTrue();
    }

    @Test
    void againItChangesNothing() throws Exception {
        String before = comparable(REALM);
        String portal = keycloak.idOf(REALM, "portal");
        keycloak.apply();
        assertThat(comparable(REALM)).isEqualTo(before);
        assertThat(keycloak.idOf(REALM, "portal"))
                .as("made again it would lose its sessions")
                .isEqualTo(portal);
    }

    /** As after an upgrade whose realm has more, or when somebody has changed it; what an administrator has added stays. */
    @Test
    void whatIsMissingComesBackAndWhatWasAddedStays() throws Exception {
        Api admin = keycloak.admin(REALM);
        for (String client : List.of("portal", "operator-service")) {
            delete(admin.request("/clients/" + keycloak.idOf(REALM, client)).DELETE());
        }
        ObjectNode changed = ((ObjectNode) admin.get("")).put("accessTokenLifespan", 3_600);
        ((ObjectNode) changed.path("attributes")).put(ComparableRealm.ADDED, "stays");
        admin.put("", changed);
        admin.post("/clients", Map.of("clientId", "of-an-administrator"));

        keycloak.apply();

        assertThat(comparable(REALM)).isEqualTo(comparable(JobKeycloak.REFERENCE));
        assertThat(keycloak.idOf(REALM, "of-an-administrator")).isNotBlank();
        assertThat(keycloak.admin(REALM)
                        .get("")
                        .path("attributes")
                        .path(ComparableRealm.ADDED)
                        .asText())
                .isEqualTo("stays");
    }

    @Test
    void aTryThatBrokeOffBetweenAClientAndItsScopeIsFinished() throws Exception {
        Api admin = keycloak.admin(REALM);
        String scope = "/clients/%s/scope-mappings/realm".formatted(keycloak.idOf(REALM, "portal"));
        delete(admin.request(scope)
                .header("Content-Type", "application/json")
                .method("DELETE", BodyPublishers.ofString(Api.json(admin.get(scope)))));

        keycloak.apply();

        assertThat(comparable(REALM)).isEqualTo(comparable(JobKeycloak.REFERENCE));
    }

    private static void delete(HttpRequest.Builder request) {
        assertThat(Api.exchange(request).statusCode()).isEqualTo(204);
    }

    private String comparable(String realm) {
        return ComparableRealm.of(keycloak.export(realm));
    }
}
