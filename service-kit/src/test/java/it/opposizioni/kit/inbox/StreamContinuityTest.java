package it.opposizioni.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.inbox.StreamContinuity.Answer;
import it.opposizioni.kit.stream.Position;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service starts, and the first facts come. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class StreamContinuityTest {

    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");

    @Inject
    StreamContinuity continuity;

    @Inject
    Inbox inbox;

    @Inject
    InboxStore store;

    @Inject
    ObjectMapper json;

    @Inject
    TestClock clock;

    private final UUID stream = UUID.randomUUID();
    private Subscription registry;

    @BeforeEach
    void startAfterThreeFacts() {
        registry = inbox.subscribe(stream + ".registry-events", event -> {
            if (event.aggregateId().equals("poison")) {
                throw new IllegalArgumentException("never to be applied");
            }
        });
        for (long number = 1; number <= 3; number++) {
            deliver(registry, number);
        }
        count(registry);
        continuity.begin();
    }

    @Test
    void nothingIsKnownBeforeTheFirstFact() {
        assertThat(continuity.answer()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void theNextFactTellsThatNothingIsMissing() {
        deliver(registry, 4);
        assertThat(continuity.answer()).isEqualTo(Answer.CONTINUES);
        count(registry);
        deliver(registry, 5);
        assertThat(continuity.answer()).isEqualTo(Answer.CONTINUES);
    }

    @Test
    void aNumberThatStaysTooHighTellsThatTheDatabaseIsAnOlderOne() {
        deliver(registry, 9);
        assertThat(continuity.answer()).isEqualTo(Answer.UNKNOWN);
        clock.set(clock.instant().plusSeconds(11));
        assertThat(continuity.answer()).isEqualTo(Answer.BROKEN);
    }

    @Test
    void aFactThatIsOvertakenForAMomentIsNotMissing() {
        deliver(registry, 5);
        assertThat(continuity.answer()).isEqualTo(Answer.UNKNOWN);
        deliver(registry, 4);
        clock.set(clock.instant().plusSeconds(11));
        assertThat(continuity.answer()).isEqualTo(Answer.CONTINUES);
    }

    /** Its publisher was away, and has told nothing since the backup. */
    @Test
    void oneStreamThatGoesOnDoesNotOutweighOneThatBreaks() {
        Subscription operators = inbox.subscribe(stream + ".operator-events", _ -> {});
        deliver(operators, 1);
        count(operators);
        continuity.begin();
        deliver(operators, 2);
        deliver(registry, 9);
        assertThat(continuity.answer()).isEqualTo(Answer.UNKNOWN);
        clock.set(clock.instant().plusSeconds(11));
        assertThat(continuity.answer()).isEqualTo(Answer.BROKEN);
    }

    /** It may have been away since before the backup, and go on where that ends. */
    @Test
    void oneStreamThatGoesOnIsNotEnoughAtOnceWhileAnotherIsSilent() {
        Subscription operators = inbox.subscribe(stream + ".operator-events", _ -> {});
        deliver(operators, 1);
        count(operators);
        continuity.begin();
        deliver(operators, 2);
        assertThat(continuity.answer()).isEqualTo(Answer.UNKNOWN);
        clock.set(clock.instant().plusSeconds(11));
        assertThat(continuity.answer()).isEqualTo(Answer.CONTINUES);
    }

    @Test
    void aDeadLetterIsNoGap() {
        registry.deliver(event(4, "poison", 1));
        deliver(registry, 5);
        assertThat(continuity.answer()).isEqualTo(Answer.CONTINUES);
        continuity.begin();
        deliver(registry, 6);
        assertThat(continuity.answer()).isEqualTo(Answer.CONTINUES);
    }

    @Test
    void anotherEpochSaysNothingAboutThisDatabase() {
        registry.deliver(event(1_000_000, "a", 2));
        assertThat(continuity.answer()).isEqualTo(Answer.CONTINUES);
    }

    private void deliver(Subscription subscription, long number) {
        subscription.deliver(event(number, "a" + number, 1));
    }

    private void count(Subscription subscription) {
        QuarkusTransaction.requiringNew().run(() -> store.fold(subscription.name(), clock.instant()));
    }

    private ReceivedEvent event(long number, String aggregateId, int epoch) {
        return new ReceivedEvent(
                UUID.randomUUID(),
                "it.opposizioni.registry.thing-noted.v1",
                aggregateId,
                1,
                NOON,
                Optional.of(new Position(stream, epoch, number, NOON.plusSeconds(number))),
                json.createObjectNode(),
                json);
    }
}
