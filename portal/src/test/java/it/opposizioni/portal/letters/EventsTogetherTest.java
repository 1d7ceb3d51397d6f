package it.opposizioni.portal.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.portal.testing.MailTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Events that wait on a queue are applied in one transaction: each finds what the one before it has changed. */
@QuarkusTest
class EventsTogetherTest extends MailTest {

    private static final String REPORTER = "desk:018f0000-0000-7000-8000-0000000000d1";

    @Inject
    ComplaintEventsConsumer consumer;

    @Test
    void aLetterGoesWhereTheDeskWasToldLast() {
        QuarkusTransaction.requiringNew().run(() -> {
            apply("desk-complaint-recorded", "email", "first@posta.example");
            apply("complaint-stage-changed", "stage", "FILED");
            apply("desk-complaint-recorded", "email", "second@posta.example");
            apply("complaint-stage-changed", "stage", "EVIDENCE_COLLECTED");
        });
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo("first@posta.example")).hasSize(1);
        assertThat(mailbox.getMailsSentTo("second@posta.example")).hasSize(1);
    }

    @Test
    void whoIsForgottenGetsNoLetterAboutWhatFollows() {
        QuarkusTransaction.requiringNew().run(() -> {
            apply("desk-complaint-recorded", "email", "first@posta.example");
            apply("complaint-stage-changed", "stage", "FILED");
            apply("desk-person-forgotten", "forgottenAt", "2026-11-25T10:00:00Z");
            apply("complaint-stage-changed", "stage", "EVIDENCE_COLLECTED");
        });
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo("first@posta.example")).hasSize(1);
    }

    /** The example of its contract, of one reporter, with this field. */
    private void apply(String type, String field, String value) {
        ObjectNode data = (ObjectNode) Contracts.exampleOf("complaint-service", type);
        data.put("reporter", REPORTER).put(field, value);
        consumer.apply(IncomingEvents.event("it.opposizioni.complaint." + type + ".v1", "a", 1, data));
    }
}
