package it.opposizioni.bench.complaints;

import it.opposizioni.bench.load.OpenLoop;
import it.opposizioni.bench.load.OpenLoop.Call;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** People who complain at a fixed rate, each several times, about one call each. */
final class FilingLoop implements AutoCloseable {

    /** Fewer than a person may file in a day. */
    private static final int PER_PERSON = 15;

    private static final String BODY =
            "{\"calledNumber\":\"+%d\",\"calls\":[{\"callerNumber\":\"+%d\",\"at\":\"%s\",\"kind\":\"HUMAN\"}],"
                    + "\"product\":\"ENERGY\",\"company\":\"Energia Chiara\",\"text\":\"Volevano vendermi un contratto.\",\"consentGiven\":false}";
    private static final Duration BEFORE = Duration.ofSeconds(30);

    private final OpenLoop loop = new OpenLoop();
    private final String address;
    private final TrialIssuer issuer;
    private final IntToLongFunction called;
    private final IntToLongFunction callers;
    private int complaints;
    private int people;

    /**
     * @param called the number that the n-th complaint is of
     * @param callers the number that it is about
     */
    FilingLoop(String service, TrialIssuer issuer, IntToLongFunction called, IntToLongFunction callers) {
        this.address = service + "/v1/complaints";
        this.issuer = issuer;
        this.called = called;
        this.callers = callers;
    }

    OpenLoop.Result run(int perSecond, Duration time) throws InterruptedException {
        int count = (int) (perSecond * time.toSeconds());
        // signed before: a signature takes longer than a complaint
        List<String> tokens = IntStream.range(0, Math.ceilDiv(count, PER_PERSON))
                .mapToObj(_ ->
                        "Bearer " + issuer.citizen("complaining-" + people++).value())
                .toList();
        return loop.run(perSecond, time, i -> call(tokens.get(i % tokens.size())));
    }

    private Call call(String token) {
        int complaint = complaints++;
        return new Call(
                address,
                Map.of(
                        "Authorization",
                        token,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()),
                BODY.formatted(
                        called.applyAsLong(complaint),
                        callers.applyAsLong(complaint),
                        Instant.now().minus(BEFORE)),
                answer -> answer.contains("\"stage\":\"FILED\""));
    }

    @Override
    public void close() {
        loop.close();
    }
}
