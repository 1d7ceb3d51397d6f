package it.opposizioni.kit.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.amqp.AmqpConnection;
import io.vertx.core.Vertx;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

/** Whom a service trusts: a broker whose certificate bears the name that was asked for, from the authority that was named. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class BrokerTlsTest {

    @Inject
    Vertx vertx;

    @Inject
    TlsConfigurationRegistry registry;

    @Test
    void theBrokerOfTheNamedHostIsTrusted() throws Exception {
        AmqpConnection connection = connect("localhost");

        assertThat(connection.isDisconnected()).isFalse();
        connection.close();
    }

    @Test
    void aBrokerWhoseCertificateBearsAnotherNameIsNot() {
        assertThatThrownBy(() -> connect("127.0.0.1")).hasCauseInstanceOf(SSLException.class);
    }

    private AmqpConnection connect(String host) throws Exception {
        BrokerLink link = new BrokerLink(vertx, new Settings(host), registry);
        return Patience.await(link.connect().toCompletionStage().toCompletableFuture());
    }

    private record Settings(String host) implements BrokerConfig {
        @Override
        public List<String> hosts() {
            return List.of(host + ":" + RealInfrastructure.broker().port());
        }

        @Override
        public String user() {
            return "service-kit";
        }

        @Override
        public String password() {
            return "service-kit-secret";
        }

        @Override
        public Duration connectTimeout() {
            return Patience.LIMIT;
        }

        @Override
        public Duration openTimeout() {
            return Patience.LIMIT;
        }

        @Override
        public Duration heartbeat() {
            return Patience.LIMIT;
        }
    }
}
