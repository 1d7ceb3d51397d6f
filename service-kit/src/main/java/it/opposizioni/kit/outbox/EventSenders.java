package it.opposizioni.kit.outbox;

import it.opposizioni.kit.broker.BrokerLink;
import it.opposizioni.kit.crypto.MessagePayloads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Makes a sender for each lane, with a connection of its own. */
@ApplicationScoped
class EventSenders {

    private final BrokerLink broker;
    private final MessagePayloads payloads;
    private final Duration timeout;

    EventSenders(BrokerLink broker, OutboxConfig config, MessagePayloads payloads) {
        this.broker = broker;
        this.payloads = payloads;
        this.timeout = config.sendTimeout();
    }

    EventSender create() {
        return new EventSender(broker::connect, payloads, timeout);
    }
}
