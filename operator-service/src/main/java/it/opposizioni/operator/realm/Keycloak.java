package it.opposizioni.operator.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.operator.realm.AdminCalls.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@link RealmAdmin} by the admin API of Keycloak. */
@ApplicationScoped
class Keycloak implements RealmAdmin {

    private static final String OPERATOR_ID = "operator_id";

    private final RealmConfig config;
    private final AdminCalls calls;

    Keycloak(RealmConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.calls = new AdminCalls(config, json, clock);
    }

    @Override
    public void bind(String subject, UUID operatorId) {
        if (setAttribute(subject, operatorId.toString())) {
            map(subject);
        }
    }

    @Override
    public void unbind(String subject) {
        if (setAttribute(subject, null)) {
            List<JsonNode> held = operatorRole("/users/" + subject + "/role-mappings/realm");
            if (!held.isEmpty()) {
                calls.delete("/users/" + subject + "/role-mappings/realm", held);
            }
            calls.post("/users/" + subject + "/logout", Map.of());
        }
    }

    /** @return false when there is no such person any more */
    private boolean setAttribute(String subject, String operatorId) {
        Answer answer = calls.get("/users/" + subject);
        if (answer.status() == 404) {
            return false;
        }
        ObjectNode user = (ObjectNode) answer.body();
        ObjectNode attributes = user.withObject("/attributes");
        if (operatorId == null) {
            attributes.remove(OPERATOR_ID);
        } else {
            attributes.putArray(OPERATOR_ID).add(operatorId);
        }
        calls.put("/users/" + subject, user);
        return true;
    }

    private void map(String subject) {
        List<JsonNode> missing = operatorRole("/users/" + subject + "/role-mappings/realm/available");
        if (!missing.isEmpty()) {
            calls.post("/users/" + subject + "/role-mappings/realm", missing);
        }
    }

    /** Found among a person's roles: to read the realm's roles as such this service would need one more right. */
    private List<JsonNode> operatorRole(String path) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode role : calls.get(path).body()) {
            if (role.path("name").asText().equals(Role.OPERATOR.realmName())) {
                found.add(role);
            }
        }
        return found;
    }

    @Override
    public Machine createMachine(String clientId, UUID operatorId, String jwks) {
        String id = calls.post("/clients", MachineRepresentation.of(clientId, operatorId, jwks))
                .created();
        try {
            String subject = calls.get("/clients/" + id + "/service-account-user")
                    .body()
                    .path("id")
                    .asText();
            List<JsonNode> role = operatorRole("/users/" + subject + "/role-mappings/realm/available");
            calls.post("/users/" + subject + "/role-mappings/realm", role);
            return new Machine(id, subject);
        } catch (RuntimeException e) {
            calls.delete("/clients/" + id);
            throw e;
        }
    }

    @Override
    public void replaceKeys(String internalId, String jwks) {
        Answer answer = calls.get("/clients/" + internalId);
        if (answer.status() == 404) {
            throw AdminCalls.away();
        }
        ObjectNode client = (ObjectNode) answer.body();
        client.withObject("/attributes").put(MachineRepresentation.KEYS, jwks);
        calls.put("/clients/" + internalId, client);
    }

    @Override
    public void deleteMachine(String clientId) {
        for (JsonNode client :
                calls.get("/clients?clientId=" + AdminCalls.encode(clientId)).body()) {
            calls.delete("/clients/" + client.path("id").asText());
        }
    }

    @Override
    public String tokenEndpoint() {
        return config.url() + "/protocol/openid-connect/token";
    }

    @Override
    public String issuer() {
        return config.url();
    }
}
