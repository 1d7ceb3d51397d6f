package it.opposizioni.bench.drill;

import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.facts.Traffic;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.ApiException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An operator that declares the numbers it calls from, one after the other. */
final class CallingNumbers implements Traffic {

    private static final int FIRST = 2_000_000;

    private final Api operator;
    private final AtomicInteger next = new AtomicInteger(FIRST);

    CallingNumbers(Api operator) {
        this.operator = operator;
    }

    @Override
    public String publisher() {
        return Services.OPERATOR;
    }

    @Override
    public int factsPerRequest() {
        return 1;
    }

    @Override
    public void prepare(int requests) {
        // nothing is needed
    }

    @Override
    public boolean request() {
        try {
            operator.post("/v1/calling-numbers", Map.of("number", "+3902" + next.getAndIncrement()));
            return true;
        } catch (ApiException | UncheckedIOException _) {
            return false;
        }
    }
}
