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

    protected List<OutgoingMessage> stored() {
        return QuarkusTransaction.requiringNew().call(messages::listAll);
    }

    protected void awaitStored(int count) {
        await().until(() -> stored().size() == count);
    }
}
