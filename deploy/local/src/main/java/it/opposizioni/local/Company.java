package it.opposizioni.local;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Token;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.util.Map;
import java.util.UUID;

/** An operator that has applied and was approved. */
public final class Company {

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-00000000d411");

    private final Token token;
    private final Api owner;

    private Company(Token token, Api owner) {
        this.token = token;
        this.owner = owner;
    }

    public static Company approved(TrialSuite suite, TrialIssuer issuer) {
        return applied(suite, issuer.ownerOf(ID));
    }

    /** @param token of somebody who has no operator yet */
    public static Company applied(TrialSuite suite, Token token) {
        Api owner = new Api(suite.urls().operator(), token);
        JsonNode applied = owner.post(
                "/v1/operators",
                Map.ofEntries(
                        Map.entry("name", "Prova S.p.A."),
                        Map.entry("seat", "Via Verdi 10, 20121 Milano"),
                        Map.entry("contact", "privacy@prova.example"),
                        Map.entry("vatNumber", "01234560157"),
                        Map.entry("rocNumber", "10001"),
                        Map.entry("pec", "pec@prova.example"),
                        Map.entry("callsItself", true),
                        Map.entry("outsources", false),
                        Map.entry("callsForOthers", false),
                        Map.entry(
                                "representative",
                                Map.of(
                                        "name",
                                        "Anna Conti",
                                        "taxCode",
                                        "CNTNNA72D45F205B",
                                        "email",
                                        "direzione@prova.example")),
                        Map.entry("declaration", true)));
        new Api(suite.urls().operator(), suite.registrar())
                .post("/v1/operators/" + applied.path("id").asText() + "/approval", Map.of("reason", "in ordine"));
        return new Company(token, owner);
    }

    /** Of its owner. */
    public Token token() {
        return token;
    }

    /** In the name of its owner. */
    public Api api() {
        return owner;
    }

    /** @return its id */
    public String campaign() {
        return owner.post("/v1/campaigns", Map.of("name", "Prova", "purpose", "CAMPAIGN"))
                .path("id")
                .asText();
    }

    /** Sends a list. @return the consultation as it is after that */
    public JsonNode consult(String campaign, String list) {
        return owner.postCsv("/v1/consultations?campaign=" + campaign, list);
    }

    public JsonNode consultation(String id) {
        return owner.get("/v1/consultations/" + id);
    }
}
