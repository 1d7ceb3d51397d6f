package it.opposizioni.kit.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.Test;

/** The name that all channels are configured with. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PatientConnectorTest {

    @Inject
    @Connector("smallrye-amqp")
    Instance<InboundConnector> connector;

    @Test
    void channelsComeFromTheKit() {
        assertThat(connector.stream().map(ClientProxy::unwrap)).hasOnlyElementsOfType(PatientConnector.class);
    }
}
