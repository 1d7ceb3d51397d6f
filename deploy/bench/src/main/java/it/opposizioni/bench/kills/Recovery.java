package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.kills.Journal.Answer;
import it.opposizioni.bench.kills.Request.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long each part took from its restart to the first thing that went through it: of a service, of the database and of S3 a request that was sent
 * after it and answered; of the broker and of the portal, which nobody asks, that the portal knows what happened after it; of Keycloak a token.
 */
final class Recovery {

    private final Ledger ledger;
    private final Map<Part, Long> open = new EnumMap<>(Part.class);
    private final Map<Part, List<Double>> seconds = new EnumMap<>(Part.class);

    Recovery(Ledger ledger) {
        this.ledger = ledger;
        for (Part part : Part.values()) {
            seconds.put(part, new ArrayList<>());
        }
    }

    /** It is being started now. One that dies again before it has recovered counts from its last start. */
    synchronized void started(Part part) {
        open.put(part, System.nanoTime());
    }

    /** Another kill is under way. */
    synchronized void killed(Part part) {
        open.remove(part);
    }

    synchronized void answered(Answer answer) {
        for (Part part : List.copyOf(open.keySet())) {
            boolean through = part == Part.DATABASE
                    || part == Part.S3 && answer.kind() == Kind.LIST
                    || answer.kind().service().equals(part.toString());
            if (through && answer.sent() >= open.get(part)) {
                close(part, answer.answered());
            }
        }
    }

    /** To be called every now and then. */
    void look() {
        double age;
        try {
            age = ledger.ageOfKnowledge(Services.PORTAL);
        } catch (IllegalStateException _) {
            // the database is away
            return;
        }
        synchronized (this) {
            long now = System.nanoTime();
            for (Part part : List.of(Part.BROKER, Part.PORTAL)) {
                if (open.containsKey(part) && age < (now - open.get(part)) / 1e9) {
                    close(part, now);
                }
            }
        }
    }

    /** The same, for Keycloak. @param issue asks for a token, and throws when none is issued */
    void lookForTokens(Runnable issue) {
        long asked;
        synchronized (this) {
            if (!open.containsKey(Part.KEYCLOAK)) {
                return;
            }
            asked = System.nanoTime();
        }
        try {
            issue.run();
        } catch (RuntimeException _) {
            return;
        }
        synchronized (this) {
            if (open.getOrDefault(Part.KEYCLOAK, Long.MAX_VALUE) <= asked) {
                close(Part.KEYCLOAK, System.nanoTime());
            }
        }
    }

    private void close(Part part, long at) {
        seconds.get(part).add((at - open.remove(part)) / 1e9);
    }

    /** Whether each part has been seen to serve after its last kill. */
    synchronized boolean isComplete() {
        return open.isEmpty();
    }

    synchronized List<Double> of(Part part) {
        return seconds.get(part).stream().sorted().toList();
    }

    synchronized List<Double> all() {
        return seconds.values().stream().flatMap(List::stream).sorted().toList();
    }

    /** @param sorted ascending; {@link Double#NaN} of none */
    static double percentile(List<Double> sorted, int percent) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get(Math.min(sorted.size() - 1, Math.ceilDiv(sorted.size() * percent, 100) - 1));
    }
}
