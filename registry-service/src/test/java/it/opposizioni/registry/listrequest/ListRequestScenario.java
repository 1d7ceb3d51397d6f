package it.opposizioni.registry.listrequest;

import io.restassured.response.Response;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.delegation.Delegations;
import it.opposizioni.registry.organisation.Organisations;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** An organisation with two numbers asks something for them, on a Wednesday. */
abstract class ListRequestScenario extends RegistryTest {

    static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    static final String OWN = "+393331234501\n+393331234502\n";

    /** Two of Acme's, one of Marco's, one of nobody's, one twice, and what is no number. */
    static final String MIXED =
            "Numero\n333 123 4501\ninterno 12\n+393331234510\n+393331234502\n+393331234599\n3331234501\n";

    @Inject
    Organisations organisations;

    @Inject
    Delegations people;

    @Inject
    ListRequests lists;

    @Inject
    ListRequestRunner runner;

    String acme;

    @BeforeEach
    void aCompanyWithTwoNumbers() {
        clock.set(NOW);
        acme = organisations.confirmed();
        organisations.recorded(acme, OWN);
        register.registered("marco", "+393331234510");
        clock.shift(Duration.ofHours(1));
    }

    Response get(String path) {
        return organisations.giuliaFor(acme).get("/v1/list-requests" + path);
    }

    List<String> own(String field) {
        return organisations.giuliaFor(acme).get("/v1/oppositions").jsonPath().getList("items." + field);
    }

    Response historyOf(String number) {
        String opposition = organisations
                .giuliaFor(acme)
                .queryParam("number", number)
                .get("/v1/oppositions")
                .path("items[0].id");
        return organisations.giuliaFor(acme).get("/v1/oppositions/" + opposition + "/history");
    }
}
