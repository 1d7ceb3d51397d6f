package it.opposizioni.local.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void areTheUsualOnesUnlessTheEnvironmentSaysOtherwise() {
        Ports ports = Ports.of(Map.of("PORTAL_PORT", "18080"));

        assertThat(ports.url(Port.PORTAL)).isEqualTo("http://localhost:18080");
        assertThat(ports.number(Port.KEYCLOAK)).isEqualTo(8180);
    }

    @Test
    void aVariableThatIsNoPortIsNamed() {
        assertThatThrownBy(() -> Ports.of(Map.of("AMQP_PORT", "amqp")))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("AMQP_PORT=amqp");
        assertThatThrownBy(() -> Ports.of(Map.of("AMQP_PORT", "65536"))).hasMessageContaining("AMQP_PORT=65536");
    }

    @Test
    void twoVariablesWithTheSamePortAreNamed() {
        assertThatThrownBy(() -> Ports.of(Map.of("REGISTRY_PORT", "8080")))
                .hasMessageContaining("PORTAL_PORT and REGISTRY_PORT are both 8080");
    }

    @Test
    void aTakenPortIsNamedWithTheVariableThatChangesIt() throws Exception {
        Ports ports = Ports.free();
        ports.requireFree();
        try (ServerSocket taken = new ServerSocket(ports.number(Port.COMPLAINT), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::requireFree)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " for complaint-service is taken")
                    .hasMessageContaining("COMPLAINT_PORT=");
        }
    }
}
