package it.opposizioni.kit.testing.replica;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.inbox.ReceivedEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/**
 * deploy/docs/threats.md T7 as a property of a subscriber: whatever was published, delivered three times in any order, in transactions of one or of
 * many, leaves what each event once, by itself and in order leaves. For a {@code @QuarkusTest}: the state is that of the service's database, which the
 * engine of jqwik does not know; what it finds is made smaller all the same.
 */
public final class Redelivery {

    private static final int TRIES = 20;
    private static final int TIMES = 3;
    private static final int MOST_TOGETHER = 8;
    private static final int SMALLER_TRIES = 150;

    /** As many as jqwik itself draws for a property. */
    private static final int DRAWN = 1_000;

    private Redelivery() {}

    /** Who takes in the events, without its inbox: that would drop what comes twice. */
    public interface Subscriber {

        /** As if nothing had been received. */
        void forget();

        /** In one transaction. */
        void receive(List<ReceivedEvent> events);

        /** What is kept, one line for each row, without what says only when it came. */
        List<String> state();
    }

    /** @param seed of the order of arrival, and of what comes together */
    private record Trial(List<ReceivedEvent> published, int seed) {

        private List<List<ReceivedEvent>> arriving() {
            Random random = new Random(seed);
            List<ReceivedEvent> all = new ArrayList<>();
            Collections.nCopies(TIMES, published).forEach(all::addAll);
            Collections.shuffle(all, random);
            List<List<ReceivedEvent>> together = new ArrayList<>();
            for (int from = 0, until; from < all.size(); from = until) {
                until = Math.min(all.size(), from + 1 + random.nextInt(MOST_TOGETHER));
                together.add(all.subList(from, until));
            }
            return together;
        }
    }

    /** @param histories what may have been published, in order */
    public static void leavesWhatOnceInOrderLeaves(Arbitrary<List<ReceivedEvent>> histories, Subscriber subscriber) {
        long seed = new Random().nextLong();
        JqwikSession.run(() -> {
            Arbitrary<Trial> trials = Combinators.combine(
                            histories, Arbitraries.integers().between(0, DRAWN))
                    .as(Trial::new);
            RandomGenerator<Trial> generator = trials.generator(DRAWN, true);
            Random random = new Random(seed);
            for (int i = 0; i < TRIES; i++) {
                Shrinkable<Trial> drawn = generator.next(random);
                Optional<AssertionError> wrong = wrong(drawn.value(), subscriber);
                if (wrong.isPresent()) {
                    throw smallest(drawn, wrong.get(), subscriber);
                }
            }
        });
    }

    private static AssertionError smallest(Shrinkable<Trial> drawn, AssertionError wrong, Subscriber subscriber) {
        AssertionError found = wrong;
        Iterator<Shrinkable<Trial>> smaller = drawn.shrink().iterator();
        for (int i = 0; i < SMALLER_TRIES && smaller.hasNext(); i++) {
            Shrinkable<Trial> next = smaller.next();
            Optional<AssertionError> stillWrong = wrong(next.value(), subscriber);
            if (stillWrong.isPresent()) {
                found = stillWrong.get();
                smaller = next.shrink().iterator();
            }
        }
        return found;
    }

    private static Optional<AssertionError> wrong(Trial trial, Subscriber subscriber) {
        subscriber.forget();
        trial.published().forEach(event -> subscriber.receive(List.of(event)));
        List<String> inOrder = subscriber.state();
        List<List<ReceivedEvent>> arriving = trial.arriving();
        subscriber.forget();
        arriving.forEach(subscriber::receive);
        try {
            assertThat(subscriber.state()).as(() -> described(arriving)).isEqualTo(inOrder);
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(e);
        }
    }

    private static String described(List<List<ReceivedEvent>> arriving) {
        return arriving.stream()
                .map(together -> together.stream()
                        .map(event -> "%s %s of version %d %s"
                                .formatted(event.type(), event.aggregateId(), event.aggregateVersion(), event.data()))
                        .collect(Collectors.joining("\n  and ")))
                .collect(Collectors.joining("\n", "after these in this order:\n", "\n"));
    }
}
