package it.opposizioni.kit.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The transition table of one aggregate: every act that is possible in every state, the state it leads to and the event it
 * produces. What the table does not name is refused.
 *
 * <pre>{@code
 * static final Transitions<MandateState, MandateAction> TABLE = Transitions.of(
 *                 edge(PROPOSED, ACCEPTANCE, AGREED, MandateEvents.AGREED),
 *                 edge(PROPOSED, END, ENDED),
 *                 edge(AGREED, END, ENDED, MandateEvents.ENDED))
 *         .refusing(OperatorProblems.transitionNotAllowed(…));
 * }</pre>
 *
 * @param <S> the states
 * @param <A> the acts
 */
public final class Transitions<S extends Enum<S>, A extends Enum<A>> {

    /**
     * One transition.
     *
     * @param event type of the event that it produces; empty when no other service needs to know
     */
    public record Edge<S, A>(S from, A act, S to, Optional<String> event) {}

    private record Key<S, A>(S from, A act) {}

    private final Map<Key<S, A>, Edge<S, A>> edges;
    private final BiFunction<S, A, ? extends RuntimeException> refusal;

    private Transitions(Map<Key<S, A>, Edge<S, A>> edges, BiFunction<S, A, ? extends RuntimeException> refusal) {
        this.edges = edges;
        this.refusal = refusal;
    }

    /** @throws IllegalArgumentException when two edges have the same state and act: only one of them could ever be taken */
    @SafeVarargs
    public static <S extends Enum<S>, A extends Enum<A>> Transitions<S, A> of(Edge<S, A>... edges) {
        Map<Key<S, A>, Edge<S, A>> table = new LinkedHashMap<>();
        for (Edge<S, A> edge : edges) {
            if (table.putIfAbsent(new Key<>(edge.from(), edge.act()), edge) != null) {
                throw new IllegalArgumentException("two transitions for " + edge.act() + " from " + edge.from());
            }
        }
        return new Transitions<>(Collections.unmodifiableMap(table), TransitionRefusedException::new);
    }

    /** A transition of which no other service needs to know. */
    public static <S extends Enum<S>, A extends Enum<A>> Edge<S, A> edge(S from, A act, S to) {
        return new Edge<>(from, act, to, Optional.empty());
    }

    public static <S extends Enum<S>, A extends Enum<A>> Edge<S, A> edge(S from, A act, S to, String event) {
        return new Edge<>(from, act, to, Optional.of(event));
    }

    /**
     * The same table, which refuses with an exception of the service.
     *
     * @param exception creates it from the state and the act; the default is {@link TransitionRefusedException}
     */
    public Transitions<S, A> refusing(BiFunction<S, A, ? extends RuntimeException> exception) {
        return new Transitions<>(edges, exception);
    }

    public Optional<Edge<S, A>> find(S from, A act) {
        return Optional.ofNullable(edges.get(new Key<>(from, act)));
    }

    public boolean allows(S from, A act) {
        return find(from, act).isPresent();
    }

    /** @throws RuntimeException the table's refusal, when the act is not possible in this state */
    public Edge<S, A> require(S from, A act) {
        return find(from, act).orElseThrow(() -> refusal.apply(from, act));
    }

    /**
     * The state after the act, for aggregates that need nothing else of the edge.
     *
     * @throws RuntimeException the table's refusal, when the act is not possible in this state
     */
    public S apply(S from, A act) {
        return require(from, act).to();
    }

    /** What is possible in a state, in the order of the acts' declaration. */
    public List<A> actsFrom(S from) {
        return edges.keySet().stream()
                .filter(key -> key.from() == from)
                .map(Key::act)
                .sorted()
                .toList();
    }

    /** No act is possible in it. */
    public boolean isFinal(S state) {
        return actsFrom(state).isEmpty();
    }

    /** All edges, in the order in which the table names them. */
    public List<Edge<S, A>> edges() {
        return List.copyOf(edges.values());
    }
}
