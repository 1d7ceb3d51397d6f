package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.kills.Journal.Answer;
import it.opposizioni.bench.kills.Request.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How long each part took from its restart to the first thing that went through it: of a service, of the database and of S3 a request that was sent
 * after it and answered; of the portal a page; of Keycloak a token; of the broker, which nobody asks, that some service knows what another said after
 * it.
 */
final class Recovery {

    private static final double NANOS_IN_SECOND = 1e9;

    private final Ledger ledger;
    private final Map<Part, Long> open = new EnumMap<>(Part.class);
    private final Set<Part> struck = EnumSet.noneOf(Part.class);
    private final List<Time> times = new ArrayList<>();

    /**
     * One start of a part.
     *
     * @param from when it was started, or another fault that had befallen it since was over, {@link System#nanoTime}
     * @param to when the first thing had gone through it
     */
    record Time(Part part, long from, long to) {

        double seconds() {
            return (to - from) / NANOS_IN_SECOND;
        }
    }

    Recovery(Ledger ledger) {
        this.ledger = ledger;
    }

    /** It is being started now. One that dies again before it has recovered counts from its last start. */
    synchronized void started(Part part) {
        open.put(part, System.nanoTime());
    }

    /** Another kill is under way. */
    synchronized void killed(Part part) {
        open.remove(part);
    }

    /** Another fault befalls the part: until it is over, no restart can help, and what gets through all the same is luck. */
    synchronized void struck(Part part) {
        if (open.remove(part) != null) {
            struck.add(part);
        }
    }

    /** That fault is over now: the time until the part serves is counted from here. */
    synchronized void spared(Part part) {
        if (struck.remove(part)) {
            open.put(part, System.nanoTime());
        }
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

    /** Whether something has gone through the broker. To be called every now and then. */
    void lookAtFacts() {
        double age;
        try {
            age = Services.ALL.stream().mapToDouble(ledger::ageOfNewest).min().orElseThrow();
        } catch (IllegalStateException _) {
            // the database is away
            return;
        }
        synchronized (this) {
            long now = System.nanoTime();
            if (open.containsKey(Part.BROKER) && age < (now - open.get(Part.BROKER)) / NANOS_IN_SECOND) {
                close(Part.BROKER, now);
            }
        }
    }

    /** Whether the part serves. To be called every now and then. @param asking throws when it does not */
    void look(Part part, Runnable asking) {
        long asked;
        synchronized (this) {
            if (!open.containsKey(part)) {
                return;
            }
            asked = System.nanoTime();
        }
        try {
            asking.run();
        } catch (RuntimeException _) {
            return;
        }
        synchronized (this) {
            if (open.getOrDefault(part, Long.MAX_VALUE) <= asked) {
                close(part, System.nanoTime());
            }
        }
    }

    private void close(Part part, long at) {
        times.add(new Time(part, open.remove(part), at));
    }

    /** Whether each part has been seen to serve after its last kill. */
    synchronized boolean isComplete() {
        return open.isEmpty() && struck.isEmpty();
    }

    /** Those that have not served since their last kill, though somebody looks whether they do. */
    synchronized Set<Part> down() {
        Set<Part> down = EnumSet.of(Part.BROKER, Part.KEYCLOAK, Part.PORTAL);
        down.retainAll(open.keySet());
        return down;
    }

    synchronized List<Double> of(Part part) {
        return sorted(times.stream().filter(time -> time.part() == part));
    }

    synchronized List<Double> all() {
        return sorted(times.stream());
    }

    private static List<Double> sorted(Stream<Time> times) {
        return times.map(Time::seconds).sorted().toList();
    }

    /** In the order in which they ended. */
    synchronized List<Time> slowerThan(int seconds) {
        return times.stream().filter(time -> time.seconds() > seconds).toList();
    }

    /** @param sorted ascending; {@link Double#NaN} of none */
    static double percentile(List<Double> sorted, int percent) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get(Math.min(sorted.size() - 1, Math.ceilDiv(sorted.size() * percent, 100) - 1));
    }
}
