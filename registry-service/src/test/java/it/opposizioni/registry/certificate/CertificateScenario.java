package it.opposizioni.registry.certificate;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.operatordirectory.Operators.ACME;

import io.restassured.response.Response;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.operatordirectory.Operators;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Giulia opposes for her number, may permit companies to call, and asks for the certificate. */
abstract class CertificateScenario extends RegistryTest {

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

    String path() {
        return "/v1/oppositions/" + opposition + "/certificate";
    }

    Response certificate(String person) {
        return register.citizen(person).get(path());
    }

    Response as(String type, String query) {
        return register.citizen("giulia").accept(type).get(path() + query);
    }

    String code() {
        return certificate("giulia").then().statusCode(200).extract().path("code");
    }

    void exempt() {
        exempt(ACME);
    }

    String exempt(UUID operator) {
        return register.citizen("giulia")
                .body(Map.of("operatorId", operator))
                .post("/v1/oppositions/" + opposition + "/exemptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    long issued() {
        return register.count("select count(*) from certificate");
    }
}
