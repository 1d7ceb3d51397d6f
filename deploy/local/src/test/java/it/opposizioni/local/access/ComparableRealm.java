package it.opposizioni.local.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** A realm as an administrator exports it, without what differs between two that are alike: ids, order, and the people and programs of the local run. */
final class ComparableRealm {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Keycloak's own clients, and the suite's. */
    private static final Set<String> CLIENTS = Set.of(
            "account",
            "account-console",
            "admin-cli",
            "broker",
            "operator-service",
            "portal",
            "realm-management",
            "security-admin-console");

    /** An attribute that an administrator has added. */
    static final String ADDED = "of-an-administrator";

    /** Attributes that an update of the realm writes out although they say what holds without them. */
    private static final Set<String> WRITTEN_OUT = Set.of(
            "CreateDefaultClientScopes",
            "clientOfflineSessionIdleTimeout",
            "clientOfflineSessionMaxLifespan",
            "clientSessionIdleTimeout",
            "clientSessionMaxLifespan",
            "scimApiEnabled");

    private static final Set<String> IDS = Set.of("id", "containerId", "createdTimestamp");

    private ComparableRealm() {}

    static String of(JsonNode exported) {
        try {
            ObjectNode realm =
                    (ObjectNode) JSON.readTree(exported.toString().replace(JobKeycloak.REFERENCE, "opposizioni"));
            keepSuites(realm.path("clients"), "clientId");
            keepSuites(realm.path("users"), "serviceAccountClientId");
            keepSuites(realm.path("scopeMappings"), "client");
            realm.path("clientScopeMappings").forEach(mappings -> keepSuites(mappings, "client"));
            keepFields(realm.at("/roles/client"));
            ((ObjectNode) realm.path("attributes")).remove(WRITTEN_OUT).remove(ADDED);
            realm.path("clients").forEach(ComparableRealm::forgetWhatUpdatesAdd);
            // to the inbox of the local run in plain text
            ((ObjectNode) realm.path("smtpServer")).remove("starttls");
            return JSON.writeValueAsString(sorted(realm));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keycloak gives a client with an account of its own this scope at its first update; and "+", for no addresses, when it imports it whole. */
    private static void forgetWhatUpdatesAdd(JsonNode client) {
        for (Iterator<JsonNode> scopes = client.path("defaultClientScopes").iterator(); scopes.hasNext(); ) {
            if (scopes.next().asText().equals("service_account")) {
                scopes.remove();
            }
        }
        if ("+".equals(client.at("/attributes/post.logout.redirect.uris").asText())) {
            ((ObjectNode) client.path("attributes")).remove("post.logout.redirect.uris");
        }
    }

    private static void keepSuites(JsonNode list, String field) {
        for (Iterator<JsonNode> each = list.iterator(); each.hasNext(); ) {
            JsonNode client = each.next().path(field);
            if (!client.isMissingNode() && !CLIENTS.contains(client.asText())) {
                each.remove();
            }
        }
    }

    private static void keepFields(JsonNode byClient) {
        if (byClient instanceof ObjectNode clients) {
            clients.retain(CLIENTS);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode inOrder = JSON.createObjectNode();
            TreeMap<String, JsonNode> fields = new TreeMap<>();
            object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            fields.keySet().removeAll(IDS);
            fields.forEach((name, value) -> inOrder.set(name, sorted(value)));
            return inOrder;
        }
        if (node instanceof ArrayNode array) {
            List<JsonNode> items = StreamSupport.stream(array.spliterator(), false)
                    .map(ComparableRealm::sorted)
                    .sorted(Comparator.comparing(JsonNode::toString))
                    .toList();
            return JSON.createArrayNode().addAll(items);
        }
        return node;
    }
}
