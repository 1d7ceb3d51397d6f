package it.opposizioni.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In front of a server that says everything twice. */
class DatabaseGateTest {

    private ServerSocket server;
    private DatabaseGate gate;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::serve);
        gate = new DatabaseGate(server.getLocalPort());
    }

    private void serve() {
        try {
            while (true) {
                Socket client = server.accept();
                Thread.startVirtualThread(() -> echo(client));
            }
        } catch (IOException _) {
            // the test has ended
        }
    }

    private static void echo(Socket client) {
        try (client) {
            int said = client.getInputStream().read();
            while (said >= 0) {
                client.getOutputStream().write(said);
                said = client.getInputStream().read();
            }
        } catch (IOException _) {
            // the gate was shut
        }
    }

    @AfterEach
    void stop() throws IOException {
        gate.close();
        server.close();
    }

    @Test
    void anOpenGateLeadsToTheServer() throws IOException {
        try (Socket client = connect()) {
            assertThat(ask(client)).isEqualTo('a');
        }
    }

    @Test
    void aGateThatIsShutBreaksConnectionsAndRefusesNewOnes() throws IOException {
        try (Socket client = connect()) {
            ask(client);

            gate.shut();

            assertThatThrownBy(() -> ask(client)).isInstanceOf(IOException.class);
            assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void aGateThatIsOpenedAgainLeadsToTheServerAgain() throws IOException {
        gate.shut();

        gate.open();

        try (Socket client = connect()) {
            assertThat(ask(client)).isEqualTo('a');
        }
    }

    @Test
    void aGateCanLeadToAnotherServer() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                Socket before = connect()) {
            ask(before);

            gate.leadTo(other.getLocalPort());

            assertThat(gate.leadsTo()).isEqualTo(other.getLocalPort());
            assertThatThrownBy(() -> ask(before)).isInstanceOf(IOException.class);
            try (Socket client = connect();
                    Socket arrived = other.accept()) {
                client.getOutputStream().write('b');
                assertThat(arrived.getInputStream().read()).isEqualTo('b');
            }
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), gate.port());
    }

    private static int ask(Socket client) throws IOException {
        client.getOutputStream().write('a');
        int answer = client.getInputStream().read();
        if (answer < 0) {
            throw new IOException("closed");
        }
        return answer;
    }
}
