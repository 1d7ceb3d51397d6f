package it.opposizioni.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.state.Transitions.Edge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tests one aggregate by every pair of state and act. What is expected is written down a second time, independently of the table
 * under test, one edge a line: {@code "FROM ACT TO"}. A pair without a line must be refused and change nothing.
 *
 * @param <T> the aggregate
 */
public final class TransitionWalk<T, S extends Enum<S>, A extends Enum<A>> {

    /** One pair after it was tried. {@code to} is empty, and {@code refusal} present, when it was refused. */
    public record Tried<T, S, A>(T aggregate, S from, A act, Optional<S> to, Optional<Throwable> refusal) {}

    private final Class<S> states;
    private final Class<A> acts;
    private final Function<S, T> inState;
    private final BiConsumer<T, A> act;
    private final Function<T, S> stateOf;

    /**
     * @param inState makes an aggregate in a state; null for a state that no aggregate is ever seen in
     * @param act does the act
     * @param stateOf reads the state afterwards
     */
    public TransitionWalk(
            Class<S> states, Class<A> acts, Function<S, T> inState, BiConsumer<T, A> act, Function<T, S> stateOf) {
        this.states = states;
        this.acts = acts;
        this.inState = inState;
        this.act = act;
        this.stateOf = stateOf;
    }

    /** @param refusal what a refused act must throw */
    public void expect(Class<? extends Throwable> refusal, String... edges) {
        expect(
                tried -> tried.refusal()
                        .ifPresent(thrown -> assertThat(thrown).as(pair(tried)).isInstanceOf(refusal)),
                edges);
    }

    /** @param check looks at each pair after it was tried, beyond the state it has led to */
    public void expect(Consumer<Tried<T, S, A>> check, String... edges) {
        Map<String, String> expected = parse(edges);
        everyPair(states, acts, (from, act) -> {
            T aggregate = inState.apply(from);
            String pair = from + " " + act;
            if (aggregate == null) {
                return;
            }
            assertThat(stateOf.apply(aggregate)).as("before " + pair).isEqualTo(from);
            Throwable thrown = catchThrowable(() -> this.act.accept(aggregate, act));
            String to = expected.get(pair);
            if (to == null) {
                assertThat(thrown).as(pair + " is refused").isNotNull();
            } else {
                assertThat(thrown).as(pair + " is possible").isNull();
            }
            assertThat(stateOf.apply(aggregate)).as("after " + pair).hasToString(to == null ? from.toString() : to);
            check.accept(new Tried<>(
                    aggregate,
                    from,
                    act,
                    Optional.ofNullable(to).map(name -> Enum.valueOf(states, name)),
                    Optional.ofNullable(thrown)));
        });
    }

    /** The table has these edges and no other: {@code "FROM ACT TO"}, followed by the type of the event where it has one. */
    public static <S extends Enum<S>, A extends Enum<A>> void assertEdges(
            Transitions<S, A> table, Class<S> states, Class<A> acts, String... edges) {
        List<String> found = new ArrayList<>();
        everyPair(
                states,
                acts,
                (from, act) -> table.find(from, act).ifPresent(edge -> {
                    assertThat(edge.from()).isEqualTo(from);
                    assertThat(edge.act()).isEqualTo(act);
                    found.add(written(edge));
                }));
        assertThat(found).containsExactlyInAnyOrder(edges);
        assertThat(table.edges()).hasSameSizeAs(found);
    }

    public static <S extends Enum<S>, A extends Enum<A>> void everyPair(
            Class<S> states, Class<A> acts, BiConsumer<S, A> test) {
        for (S from : states.getEnumConstants()) {
            for (A act : acts.getEnumConstants()) {
                test.accept(from, act);
            }
        }
    }

    private static String written(Edge<?, ?> edge) {
        return edge.from() + " " + edge.act() + " " + edge.to()
                + edge.event().map(" "::concat).orElse("");
    }

    private static String pair(Tried<?, ?, ?> tried) {
        return tried.from() + " " + tried.act();
    }

    private Map<String, String> parse(String... edges) {
        Map<String, String> expected = new HashMap<>();
        Arrays.stream(edges).map(edge -> edge.split(" ")).forEach(words -> {
            // a misspelt name would make a pair that is never tried
            Enum.valueOf(states, words[0]);
            Enum.valueOf(acts, words[1]);
            Enum.valueOf(states, words[2]);
            assertThat(expected.put(words[0] + " " + words[1], words[2]))
                    .as("twice: " + words[0] + " " + words[1])
                    .isNull();
        });
        return expected;
    }
}
