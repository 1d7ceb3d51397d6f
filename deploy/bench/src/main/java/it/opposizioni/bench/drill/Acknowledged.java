package it.opposizioni.bench.drill;

import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Registrations;
import it.opposizioni.bench.facts.Traffic;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.ApiException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** People who register numbers, and write down themselves when each was told that it is done: their word against what a restored database says. */
final class Acknowledged implements Traffic {

    /** At once. */
    static final int LINES = 5;

    private static final int PROOFS_AT_ONCE = 500;
    private static final long ROOM = 1_000_000;

    private final Registrations registrations;
    private final long first;
    private final Queue<Request> told = new ConcurrentLinkedQueue<>();
    private final Queue<Request> notTold = new ConcurrentLinkedQueue<>();

    /**
     * @param number the first of its numbers
     * @param at when it was answered, or sent if it was not ({@link System#nanoTime})
     */
    record Request(long number, long at) {}

    /**
     * @param first its numbers are this one and those after it
     * @param most as many requests can be made: what they need is in the database before the first, because later that may be away
     */
    Acknowledged(TrialSuite suite, Ledger ledger, long first, int most) {
        this.first = first;
        this.registrations = new Registrations(suite, ledger, LINES, first);
        for (int prepared = 0; prepared < most; prepared += PROOFS_AT_ONCE) {
            registrations.prepare(PROOFS_AT_ONCE);
        }
    }

    @Override
    public String publisher() {
        return registrations.publisher();
    }

    @Override
    public int factsPerRequest() {
        return registrations.factsPerRequest();
    }

    @Override
    public void prepare(int requests) {
        // done before
    }

    @Override
    public boolean request() {
        long sent = System.nanoTime();
        try {
            long number = registrations.register();
            told.add(new Request(number, System.nanoTime()));
            return true;
        } catch (ApiException | UncheckedIOException | NoSuchElementException _) {
            notTold.add(new Request(0, sent));
            return false;
        }
    }

    /** How many numbers. */
    long numbers() {
        return (long) told.size() * LINES;
    }

    /** All of them, as a condition on {@code number}. */
    String range() {
        return "number >= %d and number < %d".formatted(first, first + ROOM);
    }

    /** Those that were told and are not all among these numbers. */
    Stream<Request> notIn(Set<Long> numbers) {
        return told.stream()
                .filter(request -> !LongStream.range(request.number(), request.number() + LINES)
                        .allMatch(numbers::contains));
    }

    /** How many were under way at an instant ({@link System#nanoTime}) and were never told: they may be there or not. */
    long underWay(long at) {
        return notTold.stream().filter(request -> request.at() < at).count();
    }
}
