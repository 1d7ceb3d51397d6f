package it.opposizioni.local.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Inbox;
import it.opposizioni.local.demonstration.ServiceUrls;
import it.opposizioni.local.demonstration.Token;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A citizen who uses the register by its API. Nobody gets more than 20 codes a day, or files more than 20 complaints, and one suite may come to
 * make every journey: giulia proves lines in those of registration and consultation, anna in those of her own numbers, the API and the
 * authority, marco in all others.
 */
public final class Citizen {

    /** The number from which the demonstration's call centre calls for its principal. */
    public static final String CALL_CENTRE = "+390294751001";

    private final Api registry;
    private final Api complaints;
    private final Inbox inbox;

    public Citizen(Site site, String name) {
        this(site.urls(), site.person(name));
    }

    public Citizen(ServiceUrls urls, Token token) {
        this.registry = new Api(urls.registry(), token);
        this.complaints = new Api(urls.complaint(), token);
        this.inbox = new Inbox(urls.inbox());
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

    /** Reports a call of the call centre, and returns the id of the complaint. */
    public String report(String calledNumber, Instant at) {
        return complaints
                .post(
                        "/v1/complaints",
                        Map.of(
                                "calledNumber",
                                calledNumber,
                                "calls",
                                List.of(Map.of("callerNumber", CALL_CENTRE, "at", at.toString(), "kind", "HUMAN")),
                                "product",
                                "ENERGY"))
                .path("id")
                .asText();
    }

    /** That a person controls a line. */
    public record Proof(String number, String id) {}
}
