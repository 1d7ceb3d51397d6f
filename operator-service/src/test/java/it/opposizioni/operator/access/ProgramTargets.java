package it.opposizioni.operator.access;

import static it.opposizioni.operator.access.MatrixTargets.A;
import static it.opposizioni.operator.access.MatrixTargets.OF_A;

import io.restassured.response.Response;
import it.opposizioni.kit.testing.access.Target;
import it.opposizioni.operator.Market;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** An operator's programs with their keys. */
@ApplicationScoped
class ProgramTargets {

    private final Market market;

    ProgramTargets(Market market) {
        this.market = market;
    }

    Target program(String object, Map<String, String> values) {
        values.put("publicKey", publicKey());
        if (object.equals("key")) {
            return new Target(values, Set.of(), Set.of());
        }
        Response created = market.operator(A)
                .body(Map.of("name", "CRM", "publicKey", publicKey().replace("\\n", "\n")))
                .post("/v1/machine-clients");
        String id = created.then().statusCode(201).extract().path("id");
        if (object.equals("program-of-two-keys")) {
            market.operator(A)
                    .body(Map.of("publicKey", publicKey().replace("\\n", "\n")))
                    .post("/v1/machine-clients/" + id + "/keys")
                    .then()
                    .statusCode(201);
        }
        values.putAll(Map.of("id", id, "kid", created.path("keys[0].kid"), "clientId", created.path("clientId")));
        return new Target(values, Set.of(id), OF_A);
    }

    /** As it stands in JSON. */
    private static String publicKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return "-----BEGIN PUBLIC KEY-----\\n"
                    + Base64.getEncoder()
                            .encodeToString(
                                    generator.generateKeyPair().getPublic().getEncoded())
                    + "\\n-----END PUBLIC KEY-----";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
