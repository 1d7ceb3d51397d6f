package it.opposizioni.kit.io;

import static io.restassured.RestAssured.given;
import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import it.opposizioni.kit.testing.RealInfrastructure;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer fails when part of it has left. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class BrokenAnswersTest {

    private static final String FILES = "/v1/broken-files/";

    /** What ends an answer of which nobody knows how long it is (RFC 9112 section 7.1). */
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    /** @param reset whether its connection ended with an error, and not as after a whole one */
    private record Received(String text, boolean reset) {}

    @AfterEach
    void everyStreamIsClosed() {
        await("the streams are closed").until(() -> BrokenResource.OPEN.get() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "read-with-length", "written", "failed"})
    void nobodyTakesItForAWholeOne(String file) throws IOException {
        Received received = receiveSlowly(FILES + file, "HTTP/1.1");
        assertThat(received.text()).startsWith("HTTP/1.1 200").contains(BrokenResource.LINE);
        assertThat(received.text().endsWith(LAST_CHUNK)).as("it looks whole").isFalse();
        assertThat(received.text().contains("urn:problem"))
                .as("an error in the file")
                .isFalse();
    }

    /** For them the end of the connection is the end of the file. */
    @ParameterizedTest
    @ValueSource(strings = {"read", "written", "failed"})
    void readersOfTheOldProtocolKnowToo(String file) throws IOException {
        assertThat(receiveSlowly(FILES + file, "HTTP/1.0").reset()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "written", "failed"})
    void overHttp2TheStreamEndsWithAnError(String file) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            assertThat(client.send(request("whole"), BodyHandlers.ofString()).version())
                    .isEqualTo(HttpClient.Version.HTTP_2);
            assertThatThrownBy(() -> client.send(request(file), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aWholeOneIsWhole() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> whole = client.send(request("whole"), BodyHandlers.ofString());
            assertThat(whole.body()).hasSize(BrokenResource.LENGTH);
            assertThat(whole.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "read", "written"})
    void whatNobodyReadsIsClosed(String file) {
        given().head(FILES + file).then().statusCode(200);
    }

    @Test
    void whatFailsBeforeAnythingHasLeftIsAProblem() {
        given().get(FILES + "short").then().statusCode(404).body("type", equalTo("urn:problem:opposizioni:not-found"));
    }

    private static HttpRequest request(String file) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + FILES + file))
                .build();
    }

    /** So that something always waits for this reader. */
    private static Received receiveSlowly(String path, String version) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            socket.getOutputStream()
                    .write("GET %s %s\r\nHost: localhost\r\nConnection: close\r\nAccept: text/csv\r\n\r\n"
                            .formatted(path, version)
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            byte[] some = new byte[1024];
            for (int length = in.read(some); length >= 0; length = in.read(some)) {
                text.append(new String(some, 0, length, StandardCharsets.US_ASCII));
            }
            return new Received(text.toString(), false);
        } catch (SocketException _) {
            return new Received(text.toString(), true);
        }
    }
}
