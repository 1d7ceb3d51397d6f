package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Services;
import java.util.ArrayList;
import java.util.List;

/** How many facts the portal, which subscribes to everybody, did not know, over time. */
final class UnknownFacts {

    private final Ledger ledger;
    private final List<Sample> samples = new ArrayList<>();

    UnknownFacts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param at {@link System#nanoTime} */
    record Sample(long at, long waiting) {}

    /** To be called every now and then. While the database is away nobody knows. */
    void look() {
        long waiting;
        try {
            waiting = ledger.missing(Services.PORTAL, ledger.last());
        } catch (RuntimeException _) {
            return;
        }
        synchronized (this) {
            samples.add(new Sample(System.nanoTime(), waiting));
        }
    }

    synchronized List<Sample> samples() {
        return List.copyOf(samples);
    }
}
