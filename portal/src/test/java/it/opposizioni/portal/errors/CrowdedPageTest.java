package it.opposizioni.portal.errors;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.PortalTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More people at once than a copy can serve: each has begun to send a form, and it has not arrived yet. */
@QuarkusTest
class CrowdedPageTest extends PortalTest {

    /** As many as {@code Overload} lets in. */
    private static final int UNDER_WAY = 200;

    private static final byte[] BEGUN = ("POST /it/segnala-un-problema HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\na")
            .getBytes(StandardCharsets.US_ASCII);

    private final List<Socket> others = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void crowd() throws IOException {
        for (int i = 0; i < UNDER_WAY; i++) {
            begin();
        }
    }

    private void begin() throws IOException {
        Socket other = new Socket("localhost", port);
        others.add(other);
        other.getOutputStream().write(BEGUN);
    }

    @AfterEach
    void leave() throws IOException {
        for (Socket other : others) {
            other.close();
        }
    }

    @Test
    void whoComesNowIsToldInTheirLanguageWhenToTryAgainAndIsServedWhenThereIsRoom() throws Exception {
        await("everybody is let in").until(this::isFull);

        HttpResponse<String> italian = open("/it/chi-mi-ha-chiamato");
        assertThat(italian.statusCode()).isEqualTo(503);
        assertThat(italian.headers().firstValue("Retry-After")).isPresent();
        assertThat(italian.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(italian.body()).contains("lang=\"it\"", "Siete in tanti");
        assertThat(open("/en/").body()).contains("lang=\"en\"").doesNotContain("Siete in tanti");

        leave();
        await("there is room").until(() -> open("/it/").statusCode() == 200);
    }

    /** The place of a sender who has given up is taken by another. */
    private boolean isFull() throws IOException, InterruptedException {
        if (open("/it/").statusCode() == 503) {
            return true;
        }
        begin();
        return false;
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
