package it.opposizioni.kit.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.amqp.AmqpClientOptions;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostRotationTest {

    private final HostRotation options = new HostRotation(
            new AmqpClientOptions().setUsername("portal").setPassword("secret"),
            List.of(HostAndPort.create("first", 5671), HostAndPort.create("second", 5673)));

    @Test
    void eachAttemptGoesToTheNextHostAndItsOwnPort() {
        assertThat(List.of(attempt(), attempt(), attempt())).containsExactly("first:5671", "second:5673", "first:5671");
    }

    @Test
    void askingForTheHostAloneIsNoAttempt() {
        options.getHost();
        options.getHost();

        assertThat(attempt()).isEqualTo("first:5671");
    }

    @Test
    void theOtherSettingsStay() {
        assertThat(options.getUsername()).isEqualTo("portal");
        assertThat(options.getPassword()).isEqualTo("secret");
        assertThat(options.getReconnectAttempts()).isZero();
    }

    private String attempt() {
        return options.getHost() + ":" + options.getPort();
    }
}
