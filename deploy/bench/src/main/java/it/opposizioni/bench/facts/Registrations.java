package it.opposizioni.bench.facts;

import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.ApiException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

/**
 * People who register numbers, as many at once as one request may have. That they have the lines is written into the database, because
 * proving it would take longer than everything else.
 */
public final class Registrations implements Traffic {

    /** Who registers all of them. */
    public static final String PERSON = "person-of-the-drill";

    private static final String PROOF =
            "('%s', %d, '%s', 'SMS', '\\x00', clock_timestamp(), clock_timestamp() + interval '1 hour', 5, clock_timestamp(), clock_timestamp() + interval '1 hour')";
    private static final String PROOFS =
            "insert into line_proof (id, number, person, channel, code_digest, asked_at, expires_at, tries_left, confirmed_at, usable_until) values ";

    private final Ledger ledger;
    private final Api registry;
    private final int lines;
    private final BlockingQueue<List<Map<String, Object>>> proven = new LinkedBlockingQueue<>();
    private long number;

    /** @param first its numbers are this one and those after it */
    public Registrations(TrialSuite suite, Ledger ledger, int lines, long first) {
        this.ledger = ledger;
        this.registry = new Api(suite.urls().registry(), suite.person(PERSON));
        this.lines = lines;
        this.number = first;
    }

    @Override
    public String publisher() {
        return Services.REGISTRY;
    }

    /** One for each line, and one for the letter. */
    @Override
    public int factsPerRequest() {
        return lines + 1;
    }

    @Override
    public void prepare(int requests) {
        List<String> proofs = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            proven.add(IntStream.range(0, lines).mapToObj(_ -> line(proofs)).toList());
        }
        ledger.update(Services.REGISTRY, PROOFS + String.join(",", proofs));
    }

    private Map<String, Object> line(List<String> proofs) {
        UUID proof = UUID.randomUUID();
        proofs.add(PROOF.formatted(proof, number, PERSON));
        return Map.of("number", "+" + number++, "proofId", proof, "media", List.of("TELEPHONE"));
    }

    /**
     * One request.
     *
     * @return the first of its numbers
     * @throws ApiException when it is refused
     */
    public long register() {
        List<Map<String, Object>> registered = proven.remove();
        registry.post("/v1/oppositions", Map.of("lines", registered, "declaration", true, "language", "it"));
        return Long.parseLong(registered.getFirst().get("number").toString().substring(1));
    }

    @Override
    public boolean request() {
        try {
            register();
            return true;
        } catch (ApiException | UncheckedIOException _) {
            return false;
        }
    }
}
