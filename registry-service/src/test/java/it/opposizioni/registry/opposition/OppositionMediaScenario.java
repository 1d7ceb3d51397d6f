package it.opposizioni.registry.opposition;

import io.restassured.response.Response;
import it.opposizioni.registry.RegistryTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** One person opposes calls, post or both with one number, and may add a medium on a later day. */
abstract class OppositionMediaScenario extends RegistryTest {

    static final String REGISTERED = "2026-11-25T09:00:00Z";
    static final String LATER = "2026-12-20T10:00:00Z";

    @BeforeEach
    void registrationDay() {
        clock.set(Instant.parse(REGISTERED));
    }

    Response add(String person, String number, String... media) {
        return register.citizen(person)
                .body(register.request(List.of(register.line(number, register.prove(person, number), media))))
                .post("/v1/oppositions");
    }

    Response opposition(String id) {
        return register.citizen("giulia").get("/v1/oppositions/" + id);
    }
}
