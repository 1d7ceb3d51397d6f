package it.opposizioni.registry.numberlist;

import io.restassured.response.Response;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.delegation.Delegations;
import it.opposizioni.registry.organisation.Organisations;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;

/** An organisation that is confirmed sends lists on the site, on a Wednesday. */
abstract class SentListScenario extends RegistryTest {

    static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    static final String LIST = "Numero\n333 123 4501\ninterno 12\n+393331234510\n0039 333 123 4502\n3331234501\n";

    @Inject
    Organisations organisations;

    @Inject
    Delegations people;

    @Inject
    ListRecorder recorder;

    String acme;

    @BeforeEach
    void aCompany() {
        clock.set(NOW);
        acme = organisations.confirmed();
    }

    Response get(String path) {
        return organisations.giuliaFor(acme).get("/v1/number-lists" + path);
    }
}
