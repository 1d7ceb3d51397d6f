package it.opposizioni.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The register: what is imported from an earlier one, and what a citizen registers. */
final class Register {

    static final String GIULIAS_NUMBER = "+393391234501";

    private static final String IMPORTS = "/v1/carried-over-imports";
    private static final Duration AGE = Duration.ofDays(200);

    private final DemoUsers users;
    private final ServiceUrls urls;
    private final Clock clock;

    Register(ServiceUrls urls, DemoUsers users, Clock clock) {
        this.urls = urls;
        this.users = users;
        this.clock = clock;
    }

    /** Returns when they are in the register. */
    void importNumbers(List<String> numbers) {
        Api registry = new Api(urls.registry(), users.registrar);
        JsonNode sent = registry.postCsv(
                IMPORTS + "?effectiveFrom=" + clock.instant().minus(AGE),
                "number\n" + String.join("\n", numbers) + "\n");
        String address = IMPORTS + "/" + sent.path("id").asText();
        Polling.until(
                "the import of an earlier register",
                () -> registry.get(address).path("state").asText(),
                "COMPLETED"::equals);
    }

    void registerGiulia() {
        Api registry = new Api(urls.registry(), users.giulia);
        String proof = prove(registry, GIULIAS_NUMBER);
        registry.post(
                "/v1/oppositions",
                Map.of(
                        "lines",
                        List.of(Map.of("number", GIULIAS_NUMBER, "proofId", proof, "media", List.of("TELEPHONE"))),
                        "declaration",
                        true,
                        "language",
                        "it"));
    }

    /** Proves control of a line with the code that arrives in the inbox, and returns the proof's id. */
    private String prove(Api registry, String number) {
        JsonNode proof = registry.post("/v1/line-proofs", Map.of("number", number, "channel", "SMS"));
        String id = proof.path("id").asText();
        String code = new Inbox(urls.inbox()).awaitCode(number);
        registry.post("/v1/line-proofs/" + id + "/confirmation", Map.of("code", code));
        return id;
    }
}
