package it.opposizioni.local.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
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
    void copiesHavePortsOfTheirOwnAndTheFirstHasTheUsualManagement() {
        Ports ports = Ports.of(Map.of());

        assertThat(ports.ofCopy(Port.REGISTRY, 1)).isEqualTo(8491);
        assertThat(ports.ofCopy(Port.REGISTRY, 3)).isEqualTo(8511);
        assertThat(ports.ofCopy(Port.REGISTRY_MANAGEMENT, 1)).isEqualTo(9081);
        assertThat(ports.ofCopy(Port.REGISTRY_MANAGEMENT, 2)).isEqualTo(9501);
    }

    @Test
    void noPortOfACopyIsAnotherPort() {
        Ports ports = Ports.of(Map.of());
        List<Integer> all = new ArrayList<>();
        for (Port port : Port.values()) {
            all.add(ports.number(port));
        }
        for (Port service : Port.SERVICES) {
            for (int copy = 1; copy <= Ports.MOST_COPIES; copy++) {
                all.add(ports.ofCopy(service, copy));
                if (copy > 1) {
                    all.add(ports.ofCopy(service.management(), copy));
                }
            }
        }

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void aTakenPortOfACopyIsNamedWhereThereAreCopies() throws Exception {
        Ports ports = Ports.free();
        try (ServerSocket taken =
                new ServerSocket(ports.ofCopy(Port.OPERATOR, 2), 1, InetAddress.getLoopbackAddress())) {
            ports.requireFree();
            assertThatThrownBy(() -> ports.requireFree(2))
                    .hasMessageContaining("Port " + taken.getLocalPort() + " for copy 2 of operator-service is taken")
                    .hasMessageContaining("OPERATOR_PORT=");
        }
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
