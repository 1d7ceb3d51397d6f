package it.opposizioni.local.infrastructure;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Token;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The key of a trial's issuer among those of the realm, put there by Keycloak's admin API, as an administrator would. */
final class RealmKey {

    private static final String PROVIDER = "org.keycloak.keys.KeyProvider";

    /** Below those that the realm has by itself: Keycloak goes on signing with its own. */
    private static final String PRIORITY = "1";

    private final String server;
    private final String realm;
    private final String adminPassword;

    RealmKey(String server, String realm, String adminPassword) {
        this.server = server;
        this.realm = realm;
        this.adminPassword = adminPassword;
    }

    /** Unless it is there, and tells the issuer by which name. */
    void add(TrialIssuer issuer) {
        String known = name(issuer).orElseGet(() -> {
            put(issuer);
            return name(issuer).orElseThrow(() -> new IllegalStateException("the realm has not taken the key"));
        });
        issuer.issueAs(server + "/realms/" + realm, known);
    }

    private void put(TrialIssuer issuer) {
        Api admin = new Api(server + "/admin/realms/" + realm, new Token(Clock.systemUTC(), this::adminToken));
        String id = admin.get("").path("id").asText();
        HttpRequest.Builder request = admin.request("/components")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Api.json(Map.of(
                        "name",
                        "trial",
                        "providerId",
                        "rsa",
                        "providerType",
                        PROVIDER,
                        "parentId",
                        id,
                        "config",
                        Map.of(
                                "priority", List.of(PRIORITY),
                                "enabled", List.of("true"),
                                "active", List.of("true"),
                                "algorithm", List.of("RS256"),
                                "privateKey", List.of(issuer.privateKey()))))));
        int status = Api.exchange(request).statusCode();
        if (status != 201) {
            throw new IllegalStateException("the realm does not take the key: " + status);
        }
    }

    /** By which the realm publishes it. */
    private Optional<String> name(TrialIssuer issuer) {
        JsonNode keys = new Api(server + "/realms/" + realm, null)
                .get("/protocol/openid-connect/certs")
                .path("keys");
        for (JsonNode key : keys) {
            if (key.path("n").asText().equals(issuer.modulus())) {
                return Optional.of(key.path("kid").asText());
            }
        }
        return Optional.empty();
    }

    private String adminToken() {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password=" + adminPassword));
        return Api.parse(Api.exchange(request).body()).path("access_token").asText();
    }
}
