package it.opposizioni.bench.kills;

import it.opposizioni.bench.kills.Request.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What was asked for and what was answered, as those who asked have written it down. */
final class Journal {

    /** Of what was not expected: the others have the same cause, or are looked at next time. */
    private static final int MOST_EXPLAINED = 5;

    private final long begun = System.nanoTime();
    private final Map<Kind, Set<String>> acknowledged = new EnumMap<>(Kind.class);
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, Integer> unexpected = new TreeMap<>();
    private final List<List<String>> explanations = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final ServiceLogs logs;
    private Consumer<Answer> listener = _ -> {};
    private int attempted;
    private int recovered;

    /**
     * A right answer.
     *
     * @param sent when the try that succeeded was sent ({@link System#nanoTime})
     * @param due when it was asked for at first
     * @param tries how many it took
     */
    record Answer(Kind kind, long due, long sent, long answered, int tries) {}

    Journal(ServiceLogs logs) {
        this.logs = logs;
        for (Kind kind : Kind.values()) {
            acknowledged.put(kind, new HashSet<>());
        }
    }

    /** Hears of each right answer. */
    synchronized void onAnswer(Consumer<Answer> hears) {
        listener = hears;
    }

    synchronized void attempt() {
        attempted++;
    }

    synchronized void acknowledged(Request request, Answer answer, String id) {
        acknowledged.get(request.kind()).add(request.kind().isFoundById() ? id : request.subject());
        if (request.kind() == Kind.LIST) {
            lists.put(id, Set.of(request.subject().split(",")));
        }
        answers.add(answer);
        if (answer.tries() > 1) {
            recovered++;
        }
        listener.accept(answer);
    }

    /** An answer that no outage explains. The log is read at once: a service that starts again keeps only the last one. */
    void unexpected(Request request, String what) {
        if (count(request.kind() + " " + what) <= MOST_EXPLAINED) {
            List<String> lines = logs.about(what);
            synchronized (this) {
                explanations.add(lines);
            }
        }
    }

    /** @return how many there are with this one */
    private synchronized int count(String what) {
        unexpected.merge(what, 1, Integer::sum);
        return unexpected.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What the services have written about the first answers that were not expected, in lines. */
    synchronized List<List<String>> explanations() {
        return explanations.stream().filter(lines -> !lines.isEmpty()).toList();
    }

    synchronized Set<String> acknowledged(Kind kind) {
        return Set.copyOf(acknowledged.get(kind));
    }

    /** The numbers of each consultation, by its id. */
    synchronized Map<String, Set<String>> lists() {
        return Map.copyOf(lists);
    }

    synchronized List<Answer> answers() {
        return List.copyOf(answers);
    }

    synchronized Map<String, Integer> unexpected() {
        return Map.copyOf(unexpected);
    }

    synchronized int attempted() {
        return attempted;
    }

    synchronized int acknowledged() {
        return answers.size();
    }

    /** Acknowledged after more than one try. */
    synchronized int recovered() {
        return recovered;
    }

    /** When it began ({@link System#nanoTime}). */
    long begun() {
        return begun;
    }
}
