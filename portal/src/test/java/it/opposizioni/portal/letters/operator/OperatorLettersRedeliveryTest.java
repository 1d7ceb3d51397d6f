package it.opposizioni.portal.letters.operator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.kit.testing.replica.Redelivery;
import it.opposizioni.portal.contacts.OperatorContact;
import it.opposizioni.portal.contacts.OperatorContacts;
import it.opposizioni.portal.testing.MailTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

/**
 * deploy/docs/threats.md T7: whatever happened to operators, and however it comes, each is written to once about each of it, and letters go from then on
 * to the address that it published last.
 */
@QuarkusTest
class OperatorLettersRedeliveryTest extends MailTest {

    private static final List<UUID> OPERATORS = List.of(new UUID(1, 1), new UUID(1, 2));

    private static final List<String> NAMES = List.of(
            "operator-applied",
            "operator-returned",
            "operator-approved",
            "operator-suspended",
            "operator-reinstated",
            "operator-lapsed",
            "operator-revoked",
            "operator-changed",
            "obligation-reminder-due",
            "obligation-missed",
            "mandate-proposed",
            "mandate-agreed",
            "mandate-ended",
            "calling-number-conflict-raised",
            "calling-number-conflict-settled");

    @Inject
    OperatorEventsConsumer consumer;

    @Inject
    OperatorContacts contacts;

    @Inject
    Jdbc jdbc;

    /** @param address that the operator publishes, where the event has one */
    private record Happened(String name, UUID operator, String address) {}

    @Test
    void anyOrderOfArrivalLeavesTheSameLetters() {
        Redelivery.leavesWhatOnceInOrderLeaves(histories(), new Portal());
    }

    /** With its inbox: a letter has the id of its event. */
    private class Portal implements Redelivery.Subscriber {

        @Override
        public void forget() {
            QuarkusTransaction.requiringNew()
                    .run(() -> Stream.of("inbox_event", "outgoing_message", "operator_contact")
                            .forEach(table -> jdbc.update("delete from " + table)));
        }

        @Override
        public void receive(List<ReceivedEvent> events) {
            IncomingEvents.deliverOnce(OperatorEventsConsumer.QUEUE, consumer::apply, events);
        }

        /** A letter goes where its reader was to be written to when it was stored: that may be another address. */
        @Override
        public List<String> state() {
            return Stream.of(
                            jdbc.query(
                                    "select concat_ws(' ', id, kind, recipient, lane) from outgoing_message order by id",
                                    row -> row.getString(1)),
                            jdbc.query(
                                    "select concat_ws(' ', operator_id, version) from operator_contact order by 1",
                                    row -> row.getString(1)),
                            OPERATORS.stream()
                                    .map(operator -> contacts.of(operator)
                                            .flatMap(OperatorContact::address)
                                            .orElse("nowhere"))
                                    .toList())
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private Arbitrary<List<ReceivedEvent>> histories() {
        return Combinators.combine(
                        Arbitraries.of(NAMES),
                        Arbitraries.of(OPERATORS),
                        Arbitraries.of("first@acme.example", "second@acme.example", "third@acme.example"))
                .as(Happened::new)
                .list()
                .ofMaxSize(12)
                .map(this::published);
    }

    private List<ReceivedEvent> published(List<Happened> all) {
        Map<UUID, Long> versions = new HashMap<>();
        List<ReceivedEvent> published = new ArrayList<>();
        for (Happened happened : all) {
            ObjectNode data = (ObjectNode) Contracts.exampleOf("operator-service", happened.name());
            if (data.has("operatorId")) {
                data.put("operatorId", happened.operator().toString());
            }
            if (data.has("contact")) {
                data.put("contact", happened.address());
            }
            published.add(new ReceivedEvent(
                    UUID.randomUUID(),
                    "it.opposizioni.operator.%s.v1".formatted(happened.name()),
                    happened.operator().toString(),
                    versions.merge(happened.operator(), 1L, Long::sum),
                    Instant.EPOCH.plusSeconds(published.size()),
                    data,
                    json));
        }
        return published;
    }
}
