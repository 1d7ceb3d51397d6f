package it.opposizioni.portal.testing;

import static it.opposizioni.kit.testing.Patience.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.portal.sending.MessageRepository;
import it.opposizioni.portal.sending.MessageSender;
import it.opposizioni.portal.sending.OutgoingMessage;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** From an event of a service to what people receive. */
public abstract class MailTest extends PortalTest {

    @Inject
    protected EventProbe probe;

    @Inject
    protected ObjectMapper json;

    @Inject
    protected MessageRepository messages;

    @Inject
    protected MessageSender sender;

    @Inject
    protected MockMailbox mailbox;

    @BeforeEach
    void emptyMailbox() {
        mailbox.clear();
    }

    /** @param type without the part that all types share */
    protected EventProbe.Event event(String type, String aggregate, long version, String data) {
        try {
            return EventProbe.Event.of("it.opposizioni." + type + ".v1", aggregate, version, json.readTree(data));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Giulia has registered a number: the letter that confirms it is stored. */
    protected void giuliaRegisters() {
        probe.publish("registry.events", event("registry.registration-recorded", "a", 1, """
                {"protocol":"OPP-2026-TEST","holder":"giulia","language":"it","recordedAt":"2026-11-25T08:00:00Z",
                "activeFrom":"2026-12-10T23:00:00Z","oppositions":[{"oppositionId":"018f0000-0000-7000-8000-000000000001",
                "number":"+393331234567","media":["TELEPHONE"]}]}"""));
        awaitStored(1);
    }

    protected List<OutgoingMessage> stored() {
        return QuarkusTransaction.requiringNew().call(messages::listAll);
    }

    protected void awaitStored(int count) {
        await().until(() -> stored().size() == count);
    }
}
