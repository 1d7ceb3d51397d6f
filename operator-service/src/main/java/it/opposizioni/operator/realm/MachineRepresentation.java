package it.opposizioni.operator.realm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A client of Keycloak for an operator's program: signed requests only, tokens for this API only, no browser, no refresh, and the
 * operator written down in it.
 */
final class MachineRepresentation {

    static final String KEYS = "jwks.string";

    private MachineRepresentation() {}

    static Map<String, Object> of(String clientId, UUID operatorId, String jwks) {
        Map<String, Object> client = new LinkedHashMap<>();
        client.put("clientId", clientId);
        client.put("name", clientId);
        client.put("enabled", true);
        client.put("protocol", "openid-connect");
        client.put("publicClient", false);
        client.put("clientAuthenticatorType", "client-jwt");
        client.put("serviceAccountsEnabled", true);
        client.put("standardFlowEnabled", false);
        client.put("implicitFlowEnabled", false);
        client.put("directAccessGrantsEnabled", false);
        // its account holds one role of ours; to narrow it by scope mappings would take the right to manage the whole
        // realm
        client.put("fullScopeAllowed", true);
        client.put("redirectUris", List.of());
        client.put("webOrigins", List.of());
        // "basic" has the subject; not "roles": Keycloak's own account API would accept the tokens then
        client.put("defaultClientScopes", List.of("basic"));
        client.put("optionalClientScopes", List.of());
        client.put("attributes", Map.of("use.jwks.string", "true", KEYS, jwks));
        client.put(
                "protocolMappers",
                List.of(
                        mapper(
                                "opposizioni-api",
                                "oidc-audience-mapper",
                                Map.of("included.custom.audience", "opposizioni-api")),
                        mapper(
                                "realm roles",
                                "oidc-usermodel-realm-role-mapper",
                                Map.of(
                                        "claim.name", "realm_access.roles",
                                        "jsonType.label", "String",
                                        "multivalued", "true")),
                        claim("operator_id", operatorId.toString()),
                        claim("machine", "true")));
        return client;
    }

    private static Map<String, Object> claim(String name, String value) {
        return mapper(
                name,
                "oidc-hardcoded-claim-mapper",
                Map.of("claim.name", name, "claim.value", value, "jsonType.label", "String"));
    }

    private static Map<String, Object> mapper(String name, String type, Map<String, String> more) {
        Map<String, String> config = new LinkedHashMap<>(more);
        config.put("access.token.claim", "true");
        config.put("id.token.claim", "false");
        config.put("introspection.token.claim", "true");
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", type, "config", config);
    }
}
