package it.opposizioni.portal.letters;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.inbox.EventHandler;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.kit.testing.replica.Redelivery;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.testing.MailTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

/**
 * deploy/docs/threats.md T7: whatever happened, and however it comes, each person is written to once about each of it, and letters go from then on
 * where the desk was told last.
 */
@QuarkusTest
class LettersRedeliveryTest extends MailTest {

    /** The first two have never signed in. */
    private static final List<String> PEOPLE =
            List.of("desk:018f0000-0000-7000-8000-0000000000d1", "desk:018f0000-0000-7000-8000-0000000000d2", "giulia");

    private static final List<String> OF_THE_REGISTER = List.of(
            "desk-request-recorded",
            "desk-request-rejected",
            "registration-recorded",
            "opposition-activated",
            "opposition-post-activated",
            "opposition-media-changed",
            "opposition-renewed",
            "opposition-withdrawal-asked",
            "opposition-medium-withdrawal-asked",
            "opposition-withdrawal-undone",
            "opposition-withdrawn",
            "exemption-granted",
            "exemption-ended",
            "exemption-expired",
            "delegation-offered",
            "delegation-accepted",
            "delegation-ended");

    private static final List<String> OF_COMPLAINTS = List.of(
            "desk-complaint-recorded",
            "complaint-stage-changed",
            "question-asked",
            "hearing-set",
            "complaint-appeal-ended");

    @Inject
    RegistryEventsConsumer ofRegister;

    @Inject
    ComplaintEventsConsumer ofComplaints;

    @Inject
    PersonContacts contacts;

    @Inject
    Jdbc jdbc;

    /** @param email where the desk is told to write to, where it is */
    private record Happened(String name, String person, String email) {}

    @Test
    void anyOrderOfTheRegistersEventsLeavesTheSameLetters() {
        Redelivery.leavesWhatOnceInOrderLeaves(
                histories("registry", "holder", OF_THE_REGISTER),
                new Portal(RegistryEventsConsumer.QUEUE, ofRegister::apply));
    }

    @Test
    void anyOrderOfTheEventsOfComplaintsLeavesTheSameLetters() {
        Redelivery.leavesWhatOnceInOrderLeaves(
                histories("complaint", "reporter", OF_COMPLAINTS),
                new Portal(ComplaintEventsConsumer.QUEUE, ofComplaints::apply));
    }

    /** With its inbox: a letter has the id of its event. */
    private class Portal implements Redelivery.Subscriber {

        private final String queue;
        private final EventHandler consumer;

        Portal(String queue, EventHandler consumer) {
            this.queue = queue;
            this.consumer = consumer;
        }

        @Override
        public void forget() {
            QuarkusTransaction.requiringNew()
                    .run(() -> Stream.of("inbox_event", "outgoing_message", "number_news", "person_contact")
                            .forEach(table -> jdbc.update("delete from " + table)));
        }

        @Override
        public void receive(List<ReceivedEvent> events) {
            IncomingEvents.deliverOnce(queue, consumer, events);
        }

        /** A letter goes where its reader was to be written to when it was stored: that may be another address. */
        @Override
        public List<String> state() {
            return Stream.concat(
                            jdbc
                                    .query(
                                            "select concat_ws(' ', id, kind, recipient, lane) from outgoing_message order by id",
                                            row -> row.getString(1))
                                    .stream(),
                            PEOPLE.stream()
                                    .map(person -> contacts.of(person)
                                            .map(known -> person + " " + known.email() + " " + known.language())
                                            .orElse(person)))
                    .toList();
        }
    }

    private Arbitrary<List<ReceivedEvent>> histories(String service, String person, List<String> names) {
        return Combinators.combine(
                        Arbitraries.of(names),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.of("first@posta.example", "second@posta.example", "third@posta.example"))
                .as(Happened::new)
                .list()
                .ofMaxSize(12)
                .map(all -> published(service, person, all));
    }

    private List<ReceivedEvent> published(String service, String person, List<Happened> all) {
        List<ReceivedEvent> published = new ArrayList<>();
        for (Happened happened : all) {
            ObjectNode data = (ObjectNode) Contracts.exampleOf(service + "-service", happened.name());
            if (data.has(person)) {
                data.put(person, happened.person());
            }
            if (happened.name().startsWith("desk-") && data.has("email")) {
                data.put("email", happened.email());
            }
            published.add(new ReceivedEvent(
                    UUID.randomUUID(),
                    "it.opposizioni.%s.%s.v1".formatted(service, happened.name()),
                    UUID.randomUUID().toString(),
                    1,
                    Instant.EPOCH.plusSeconds(published.size()),
                    data,
                    json));
        }
        return published;
    }
}
