package it.opposizioni.registry.exemption;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.operatordirectory.Operators.ACME;

import io.restassured.response.Response;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.operatordirectory.Operators;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Giulia has registered a number, and a company is in the directory. */
abstract class ExemptionScenario extends RegistryTest {

    static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    @Inject
    Operators operators;

    String opposition;

    @BeforeEach
    void anOpposition() {
        clock.set(NOW);
        operators.approved(ACME, "Acme Energia S.p.A.");
        opposition = register.registered("giulia", NUMBER);
    }

    Response grant(String person, UUID operatorId, String from, String until) {
        Map<String, Object> body = new HashMap<>(Map.of("operatorId", operatorId.toString()));
        if (from != null) {
            body.put("from", from);
        }
        if (until != null) {
            body.put("until", until);
        }
        return register.citizen(person).body(body).post("/v1/oppositions/" + opposition + "/exemptions");
    }

    Response list(String person) {
        return register.citizen(person).get("/v1/oppositions/" + opposition + "/exemptions");
    }

    Response end(String person, String id) {
        return register.citizen(person).delete("/v1/oppositions/" + opposition + "/exemptions/" + id);
    }
}
