package it.opposizioni.kit.broker;

import io.opentelemetry.api.OpenTelemetry;
import io.smallrye.reactive.messaging.amqp.AmqpConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.amqp.IncomingAmqpChannel;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.providers.connectors.ExecutionHolder;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.jboss.logging.Logger;

/**
 * In the place of SmallRye's own connector, which knows one host and can wait for ever for a channel: its channels, over {@link BrokerLink}
 * and {@link PatientClient}. Only for what comes in; what goes out is sent by the outbox.
 */
@ApplicationScoped
@Connector("smallrye-amqp")
class PatientConnector implements InboundConnector {

    private static final Logger LOG = Logger.getLogger(PatientConnector.class);

    private final BrokerLink link;
    private final BrokerConfig config;
    private final Vertx vertx;
    private final Instance<OpenTelemetry> telemetry;
    private final List<PatientClient> clients = new CopyOnWriteArrayList<>();

    PatientConnector(
            BrokerLink link, BrokerConfig config, ExecutionHolder execution, @Any Instance<OpenTelemetry> telemetry) {
        this.link = link;
        this.config = config;
        this.vertx = execution.vertx();
        this.telemetry = telemetry;
    }

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config channelConfig) {
        AmqpConnectorIncomingConfiguration channel = new AmqpConnectorIncomingConfiguration(channelConfig);
        String container = channel.getContainerId().orElse(channel.getChannel());
        PatientClient client = new PatientClient(() -> link.connect(container), config.openTimeout());
        clients.add(client);
        return new IncomingAmqpChannel(channel, client, vertx, telemetry, PatientConnector::failed).getPublisher();
    }

    private static void failed(String channel, Throwable failure) {
        LOG.errorf(failure, "channel %s", channel);
    }

    /** Before the beans that handle messages are destroyed. */
    void stop(@Observes @Priority(50) @BeforeDestroyed(ApplicationScoped.class) Object event) {
        clients.forEach(PatientClient::closeAndForget);
    }
}
