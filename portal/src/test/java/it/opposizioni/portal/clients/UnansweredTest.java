package it.opposizioni.portal.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.PortalTest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a change that a service has not said anything about. */
@QuarkusTest
class UnansweredTest extends PortalTest {

    private static final long SOON = 200;

    /** A change. */
    @Path("/")
    public interface Changes {

        @POST
        void change();
    }

    /** As a process that is stopped: its machine takes the connection and what is sent. */
    @Test
    void whatWasSentToAServiceThatSaysNothingMayBeDone() throws IOException {
        try (ServerSocket silent = socket()) {
            assertThat(UpstreamException.mayBeDone(failureAt(silent.getLocalPort())))
                    .isTrue();
        }
    }

    @Test
    void whatNobodyTookIsNotDone() throws IOException {
        int closed;
        try (ServerSocket gone = socket()) {
            closed = gone.getLocalPort();
        }
        assertThat(UpstreamException.mayBeDone(failureAt(closed))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"400, false", "409, false", "500, true", "502, true", "503, false", "504, true"})
    void aRefusalIsNotDoneButAFailureMayBe(int status, boolean done) {
        assertThat(new UpstreamException(status, null, null, null).mayBeDone()).isEqualTo(done);
    }

    private static ServerSocket socket() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static ProcessingException failureAt(int port) {
        Changes service = RestClientBuilder.newBuilder()
                .baseUri(URI.create("http://localhost:" + port))
                .readTimeout(SOON, TimeUnit.MILLISECONDS)
                .build(Changes.class);
        return catchThrowableOfType(ProcessingException.class, service::change);
    }
}
