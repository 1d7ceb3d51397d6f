package it.opposizioni.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The register: what is imported from an earlier one, and what a citizen registers. */
final class Register {

    static final String GIULIAS_NUMBER = "+393391234501";

    private static final String IMPORTS = "/v1/carried-over-imports";
    private static final Duration AGE = Duration.ofDays(200);

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /** More than a feed may change by itself. */
    private static final int UNLISTED = 1_200;

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
        Polling.untilDone(
                "the import of an earlier register",
                () -> registry.get(address),
                job -> "COMPLETED".equals(job.path("state").asText()));
    }

    /** A telephone company's first feed, which two registrars let pass, with a few lines that are of no use. */
    void reportUnlistedLines() {
        TelcoFeeds feeds = new TelcoFeeds(urls, users.telco);
        List<String> lines = new ArrayList<>(unlisted("070"));
        lines.add("070 12,UNLISTED," + yesterday());
        lines.add("+390704000000,SOLD," + yesterday());
        String feed = feeds.send("prima-comunicazione", lines);
        feeds.release(
                feed,
                List.of(
                        new Api(urls.registry(), users.firstRegistrar),
                        new Api(urls.registry(), users.secondRegistrar)));
    }

    /** One that would change too much: it waits for two registrars. */
    void reportTooManyLines() {
        new TelcoFeeds(urls, users.telco).send("aggiornamento-mensile", unlisted("040"));
    }

    /** @param areaCode none of those of the lists to try, whose results are known */
    private List<String> unlisted(String areaCode) {
        return IntStream.range(0, UNLISTED)
                .mapToObj(line -> "+39%s4%06d,UNLISTED,%s".formatted(areaCode, line, yesterday()))
                .toList();
    }

    private LocalDate yesterday() {
        return LocalDate.ofInstant(clock.instant(), ROME).minusDays(1);
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
