package it.opposizioni.registry.desk;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.registry.RegistryTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Letters of a person who has never signed in, entered by a registrar on a Wednesday, and decided by another. */
abstract class DeskScenario extends RegistryTest {

    /** A Wednesday. */
    static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    static final String ADA = "NREDAA80A41H501Q";

    @BeforeEach
    void atOneTime() {
        clock.set(NOW);
    }

    Response oppose(String number, String taxCode) {
        return enter("oppositions", number, taxCode, Map.of());
    }

    Response propose(String number, String taxCode) {
        return enter("withdrawals", number, taxCode, Map.of());
    }

    Response enter(String what, String number, String taxCode, Map<String, Object> instead) {
        Map<String, Object> entry = new HashMap<>(register.deskEntry(number, taxCode));
        entry.putAll(instead);
        return register.registrar().body(entry).post("/v1/desk/" + what);
    }

    Response approve(RequestSpecification registrar, String id) {
        return registrar.post("/v1/desk/requests/" + id + "/approval");
    }

    Response reject(RequestSpecification registrar, String id) {
        return registrar.body(Map.of("reason", "Manca la firma.")).post("/v1/desk/requests/" + id + "/rejection");
    }

    Response requests(String status) {
        return register.registrar().get("/v1/desk/requests?status=" + status);
    }
}
