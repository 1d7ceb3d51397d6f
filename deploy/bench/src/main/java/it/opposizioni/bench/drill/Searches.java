package it.opposizioni.bench.drill;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.ApiException;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Registrars who see that a service has lost what it had told others, and end its search: one takes back what copies know, where the service can;
 * elsewhere two of them say that they have seen what is missing.
 */
final class Searches {

    private static final String OPEN = "select count(*) from stream_recovery where ended_at is null";

    /**
     * Of what services publish that cannot take anything back: of operators, the registry's directory and complaint-service's callers; of
     * complaints, operator-service's decided cases.
     */
    private static final Map<String, Integer> COPIES = Map.of(Services.OPERATOR, 2, Services.COMPLAINT, 1);

    private static final List<String> REGISTRARS = List.of("registrar-one", "registrar-two");

    private final TrialSuite suite;
    private final Ledger ledger;
    private final TrialIssuer issuer;
    private final List<String> ended = new ArrayList<>();

    Searches(TrialSuite suite, Ledger ledger, TrialIssuer issuer) {
        this.suite = suite;
        this.ledger = ledger;
        this.issuer = issuer;
    }

    /** Ends those that can be ended now. @return whether none is open */
    boolean end() {
        boolean none = true;
        for (String service : Services.ALL) {
            if (ledger.number(service, OPEN) > 0) {
                none = false;
                end(service);
            }
        }
        return none;
    }

    /** A sentence about each. */
    List<String> ended() {
        return List.copyOf(ended);
    }

    private void end(String service) {
        try {
            Api registrar = at(service, REGISTRARS.getFirst());
            JsonNode search = registrar.get("/v1/recoveries").path("items").path(0);
            String path = "/v1/recoveries/" + search.path("id").asText();
            if (search.path("canTakeBack").asBoolean()) {
                long facts = registrar
                        .post(path + "/taking-back", Map.of())
                        .path("takenBack")
                        .asLong();
                ended.add("%s took back %,d facts from copies".formatted(service, facts));
            } else if (COPIES.containsKey(service) && answers(search) >= COPIES.get(service)) {
                REGISTRARS.forEach(each -> at(service, each).post(path + "/abandonment", Map.of()));
                ended.add("two registrars ended the search of %s".formatted(service));
            }
        } catch (ApiException | UncheckedIOException _) {
            // it has not opened its door yet, or ended the search meanwhile
        }
    }

    private static long answers(JsonNode search) {
        return StreamSupport.stream(search.path("witnesses").spliterator(), false)
                .filter(witness -> witness.hasNonNull("replica"))
                .filter(witness -> witness.path("answered").asBoolean())
                .count();
    }

    private Api at(String service, String registrar) {
        String address = switch (service) {
            case Services.REGISTRY -> suite.urls().registry();
            case Services.OPERATOR -> suite.urls().operator();
            case Services.COMPLAINT -> suite.urls().complaint();
            default -> suite.portal();
        };
        return new Api(address, issuer.registrar(registrar));
    }
}
