package it.opposizioni.kit.inbox;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import it.opposizioni.kit.crypto.MessagePayloads;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.inbox.DeadLetters.Redriven;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.stream.Position;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.EventProbe.Event;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DeadLettersTest {

    private static final String TYPE = "it.opposizioni.registry.thing-noted.v1";
    private static final String ADDRESS = "registry.events";

    /** Its messages come by hand, or by the broker's queue of dead letters. */
    private static final String SUBSCRIBER = "complaint-service.registry-events";

    @Inject
    DeadLetters deadLetters;

    @Inject
    Inbox inbox;

    @Inject
    FailedEvents failures;

    @Inject
    CloudEventReader reader;

    @Inject
    MessagePayloads payloads;

    @Inject
    EventProbe probe;

    @Inject
    MeterRegistry metrics;

    @Inject
    ObjectMapper json;

    @Inject
    Jdbc jdbc;

    /** What the consumer of the tests has applied, and what it refuses: beans live longer than a test. */
    private static final List<String> APPLIED = new ArrayList<>();

    private static volatile boolean refusing;

    @BeforeEach
    void acceptNothing() {
        APPLIED.clear();
        refusing = true;
        inbox.subscribe(SUBSCRIBER, DeadLettersTest::apply);
    }

    private static void apply(ReceivedEvent event) {
        if (refusing) {
            throw new IllegalArgumentException("not to be applied to +393331234567 now");
        }
        APPLIED.add(event.aggregateId());
    }

    @Test
    void aDeadLetterIsShownWithoutWhatItSays() {
        String subject = refused();

        DeadLetter listed = deadLetters.list(null, 10).items().getFirst();

        assertThat(listed.subscriber()).isEqualTo(SUBSCRIBER);
        assertThat(listed.cause()).isEqualTo(DeadLetterCause.REJECTED);
        assertThat(listed.type()).isEqualTo(TYPE);
        assertThat(listed.subject()).isEqualTo("…" + subject.substring(28));
        assertThat(listed.tries()).isEqualTo(1);
        assertThat(listed.reason()).contains("not to be applied").doesNotContain("333123");
        assertThat(listed.fields()).isNull();
        assertThat(deadLetters.show(listed.id()).fields()).containsExactly("note", "number");
        assertThat(deadLetters.show(listed.id()).toString()).doesNotContain("private");
    }

    @Test
    void aSubjectThatIsNoRandomIdIsNotShown() {
        deliver("+393331234567");

        assertThat(deadLetters.list(null, 10).items().getFirst().subject()).isEqualTo("…");
    }

    @Test
    void manyAreReadPageByPage() {
        List<String> ends = List.of(refused(), refused(), refused()).stream()
                .map(subject -> "…" + subject.substring(28))
                .toList();

        Page<DeadLetter> first = deadLetters.list(null, 2);
        Page<DeadLetter> second = deadLetters.list(first.next(), 2);

        List<DeadLetter> all = new ArrayList<>(first.items());
        all.addAll(second.items());
        assertThat(all).extracting(DeadLetter::subject).containsExactlyInAnyOrderElementsOf(ends);
        assertThat(second.next()).isNull();
        assertThat(deadLetters.count()).isEqualTo(3);
    }

    @Test
    void whatIsDrivenAgainIsAppliedAndGone() {
        String subject = refused();
        UUID id = only().id();
        refusing = false;

        deadLetters.redrive(id, "registrar");

        assertThat(APPLIED).containsExactly(subject);
        assertThat(deadLetters.count()).isZero();
        assertThatThrownBy(() -> deadLetters.redrive(id, "registrar")).isInstanceOf(DomainException.class);
    }

    @Test
    void whatFailsAgainStaysWithOneMoreTryAndItsReason() {
        refused();
        UUID id = only().id();

        assertThatThrownBy(() -> deadLetters.redrive(id, "registrar"))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.type().status()).isEqualTo(409);
                    assertThat(e.detail().en()).contains("not to be applied").doesNotContain("333123");
                });

        assertThat(APPLIED).isEmpty();
        assertThat(only().tries()).isEqualTo(2);
    }

    /** As when a snapshot has brought what it says: nothing is done twice. */
    @Test
    void whatWasAppliedMeanwhileIsOnlyRemoved() {
        refused();
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update("insert into inbox_event (subscriber, event_id, received_at)"
                        + " select subscriber, event_id, dead_at from failed_event"));
        refusing = false;

        deadLetters.redrive(only().id(), "registrar");

        assertThat(APPLIED).isEmpty();
        assertThat(deadLetters.count()).isZero();
    }

    @Test
    void oneThatFailsDoesNotHoldUpTheOthers() {
        refused();
        failures.buryUndelivered("nobody.here", event(UUID.randomUUID().toString()));
        refused();
        refusing = false;

        Redriven all = deadLetters.redriveAll(null, "registrar");

        assertThat(all).isEqualTo(new Redriven(2, 1, 1));
        assertThat(only().reason()).contains("nobody.here");
        assertThat(deadLetters.redriveAll(SUBSCRIBER, "registrar")).isEqualTo(new Redriven(0, 0, 0));
    }

    @Test
    void whatCouldNotBeReadIsReadAgain() {
        refusing = false;
        Event event = Event.of(TYPE, UUID.randomUUID().toString(), 1, json.createObjectNode());
        JsonObject attributes = probe.attributes(event);
        MessagePayloads.Body body = payloads.seal(attributes.getMap(), "{\"note\": \"private\"}");
        failures.buryUnreadable(
                SUBSCRIBER,
                new RawMessage(attributes.getMap(), body.contentType(), body.bytes()),
                Optional.empty(),
                new IllegalArgumentException("read by a version with a defect"));
        assertThat(only().cause()).isEqualTo(DeadLetterCause.UNREADABLE);
        assertThat(only().type()).isEqualTo(TYPE);
        assertThat(deadLetters.show(only().id()).fields()).contains("id", "subject", "time");

        deadLetters.redrive(only().id(), "registrar");

        assertThat(APPLIED).containsExactly(event.aggregateId());
        assertThat(deadLetters.count()).isZero();
    }

    @Test
    void whatCanNeverBeReadStays() {
        refusing = false;
        failures.buryUnreadable(
                SUBSCRIBER,
                new RawMessage(Map.of("cloudEvents:id", "no uuid"), null, "no json".getBytes()),
                Optional.empty(),
                new IllegalArgumentException("no event"));

        assertThatThrownBy(() -> deadLetters.redrive(only().id(), "registrar")).isInstanceOf(DomainException.class);

        assertThat(only().cause()).isEqualTo(DeadLetterCause.UNREADABLE);
        assertThat(only().tries()).isEqualTo(2);
    }

    /** Its number is known from outside, so that a snapshot can bring what it said; sent again it is the same dead letter. */
    @Test
    void aFactThatCannotBeReadIsOneDeadLetterWithItsNumber() {
        Event fact = Event.of(TYPE, UUID.randomUUID().toString(), 1, json.createObjectNode())
                .at(new Position(UUID.randomUUID(), 1, 7, Instant.parse("2026-11-26T10:00:00Z")));
        RawMessage damaged = new RawMessage(probe.attributes(fact).getMap(), null, "no json".getBytes());
        for (int time = 1; time <= 2; time++) {
            failures.buryUnreadable(
                    SUBSCRIBER, damaged, reader.envelope(damaged), new IllegalArgumentException("no JSON"));
        }

        assertThat(only().tries()).isEqualTo(2);
        assertThat(only().cause()).isEqualTo(DeadLetterCause.UNREADABLE);
        assertThat(jdbc.query("select sequence from failed_event", row -> row.getLong(1)))
                .containsExactly(7L);
    }

    /** The last fence of the broker: what it puts aside is seen in the same place, and driven again in the same way. */
    @Test
    void whatTheBrokerPutsAsideIsTakenOver() {
        Event event = Event.of(TYPE, UUID.randomUUID().toString(), 1, json.createObjectNode());
        probe.publish(ADDRESS, event);

        probe.reject("complaint-service", ADDRESS, event.id().toString());

        await().until(() -> deadLetters.count() == 1);
        assertThat(only().subscriber()).isEqualTo(SUBSCRIBER);
        assertThat(only().cause()).isEqualTo(DeadLetterCause.UNDELIVERED);
        assertThat(metrics.get("opposizioni.inbox.dead.letters")
                        .tag("subscriber", SUBSCRIBER)
                        .gauge()
                        .value())
                .isEqualTo(1);
        refusing = false;
        deadLetters.redrive(only().id(), "registrar");
        assertThat(APPLIED).containsExactly(event.aggregateId());
    }

    @Test
    void whatTheBrokerPutsAsideAndIsNoEventIsTakenOverToo() {
        probe.publishRaw(ADDRESS, new JsonObject().put("cloudEvents:id", "no uuid"), "no json");

        probe.reject("complaint-service", ADDRESS, "no uuid");

        await().until(() -> jdbc.exists("select from failed_event where subscriber = ?", SUBSCRIBER));
        assertThat(deadLetters.list(null, 10).items())
                .filteredOn(letter -> letter.subscriber().equals(SUBSCRIBER))
                .singleElement()
                .extracting(DeadLetter::cause)
                .isEqualTo(DeadLetterCause.UNREADABLE);
    }

    private DeadLetter only() {
        assertThat(deadLetters.list(null, 10).items()).hasSize(1);
        return deadLetters.list(null, 10).items().getFirst();
    }

    private String refused() {
        String subject = UUID.randomUUID().toString();
        deliver(subject);
        return subject;
    }

    private void deliver(String subject) {
        inbox.subscription(SUBSCRIBER).orElseThrow().deliver(event(subject));
    }

    private ReceivedEvent event(String subject) {
        return new ReceivedEvent(
                UUID.randomUUID(),
                TYPE,
                subject,
                1,
                Instant.EPOCH,
                json.createObjectNode().put("note", "private").put("number", "private"),
                json);
    }
}
