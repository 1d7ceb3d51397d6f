package it.opposizioni.complaint.attachment;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that arrive slowly, and all together. */
@QuarkusTest
class ManyAttachmentsTest extends RunningService {

    private static final String SUBJECT = "slow reporter";

    @Inject
    Jdbc jdbc;

    private final CountDownLatch goOn = new CountDownLatch(1);

    /** As many as the service receives at once: each holds its place until it has ended, and then makes room. */
    @Test
    void whoComesWhileAllPlacesAreTakenIsToldToComeBack() {
        String id = Filings.file(as(SUBJECT, Role.CITIZEN), Filings.oneCall(Filings.CALLER));
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<Integer>> slow = Stream.generate(() -> beside(() -> send(client, id)))
                    .limit(2)
                    .toList();
            try {
                await().until(() -> arriving() == 2);
                Response refused = Attachments.send(as(SUBJECT, Role.CITIZEN), id, SampleFiles.pdf());
                assertProblem(refused, 503);
                assertThat(refused.header("Retry-After")).isNotNull();
            } finally {
                goOn.countDown();
            }
            assertThat(slow.stream().map(CompletableFuture::join)).containsOnly(201);
        }
        Attachments.add(as(SUBJECT, Role.CITIZEN), id, SampleFiles.pdf());
    }

    private int arriving() {
        return jdbc.first("select count(*) from complaint_attachment where added_at is null", row -> row.getInt(1))
                .orElseThrow();
    }

    private int send(HttpClient client, String id) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + "/v1/complaints/" + id + "/attachments"))
                .header("Content-Type", "application/octet-stream")
                .header("Authorization", "Bearer " + Tokens.of(SUBJECT, Role.CITIZEN))
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new SequenceInputStream(new ByteArrayInputStream(SampleFiles.pdf()), new EndsLater())))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing more, but not before everybody may go on. */
    private final class EndsLater extends InputStream {

        @Override
        public int read() throws IOException {
            try {
                goOn.await();
                return -1;
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
