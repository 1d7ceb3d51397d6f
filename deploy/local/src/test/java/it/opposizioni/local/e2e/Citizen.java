package it.opposizioni.local.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Inbox;
import java.util.List;
import java.util.Map;

/**
 * A citizen who uses the register by its API. Nobody gets more than 20 codes a day: giulia proves lines in the journeys of registration and
 * consultation, marco in all others.
 */
public final class Citizen {

    private final Api registry;
    private final Inbox inbox;

    public Citizen(Site site, String name) {
        this.registry = site.registry(site.person(name));
        this.inbox = site.inbox();
    }

    /** Proves control of a line with the code that arrives in the inbox. */
    public Proof prove(String number) {
        String id = registry.post("/v1/line-proofs", Map.of("number", number, "channel", "SMS"))
                .path("id")
                .asText();
        registry.post("/v1/line-proofs/" + id + "/confirmation", Map.of("code", inbox.awaitCode(number)));
        return new Proof(number, id);
    }

    /** Registers one proven number and returns the registration. */
    public JsonNode register(Proof proof) {
        return registry.post(
                "/v1/oppositions",
                Map.of(
                        "lines",
                        List.of(Map.of("number", proof.number(), "proofId", proof.id(), "media", List.of("TELEPHONE"))),
                        "declaration",
                        true,
                        "language",
                        "it"));
    }

    public JsonNode oppositions() {
        return registry.get("/v1/oppositions?limit=100").path("items");
    }

    /** That a person controls a line. */
    public record Proof(String number, String id) {}
}
