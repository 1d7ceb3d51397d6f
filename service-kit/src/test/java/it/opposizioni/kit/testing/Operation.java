package it.opposizioni.kit.testing;

import io.restassured.RestAssured;
import it.opposizioni.kit.openapi.CatalogueDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An operation as the running service describes it in its OpenAPI: what a test of every endpoint goes through, so that none is
 * forgotten.
 *
 * @param consumes the first media type of its body; null when it takes none
 * @param roles one of them is needed; empty when a token is enough; null when it is public
 */
public record Operation(String id, String method, String path, String consumes, List<String> roles) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** All of them. */
    public static List<Operation> described() {
        Map<String, Map<String, Map<String, Object>>> paths =
                RestAssured.get("/q/openapi?format=json").jsonPath().getMap("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                operations.add(new Operation(
                        (String) operation.get("operationId"), method, path, consumes(operation), roles(operation)));
            }
        }));
        return operations;
    }

    @SuppressWarnings("unchecked")
    private static String consumes(Map<String, Object> operation) {
        var body = (Map<String, Map<String, Object>>) operation.get("requestBody");
        return body == null ? null : body.get("content").keySet().iterator().next();
    }

    @SuppressWarnings("unchecked")
    private static List<String> roles(Map<String, Object> operation) {
        if (operation.get("security") == null) {
            return null;
        }
        return (List<String>) operation.getOrDefault(CatalogueDescription.ROLES, List.of());
    }

    public boolean isPublic() {
        return roles == null;
    }
}
