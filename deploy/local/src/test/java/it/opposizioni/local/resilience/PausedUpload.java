package it.opposizioni.local.resilience;

import it.opposizioni.kit.testing.Patience;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.e2e.Site;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A list whose first half has been sent, and whose second half is sent on request. */
final class PausedUpload {

    /** More than any buffer in between holds. */
    private static final int NUMBERS_IN_A_HALF = 400_000;

    /** It is still being received by somebody who may have died, or cannot be received now. */
    private static final Set<Integer> LATER = Set.of(409, 503);

    private final CountDownLatch reachedTheMiddle = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final String key = UUID.randomUUID().toString();
    private final byte[] half;
    private final Api operator;
    private final String campaign;
    private final CompletableFuture<HttpResponse<String>> answer;

    PausedUpload(Site site) throws InterruptedException {
        this(site, NUMBERS_IN_A_HALF);
    }

    PausedUpload(Site site, int numbersInAHalf) throws InterruptedException {
        this(site.operator(site.machine("beta")), numbersInAHalf);
    }

    PausedUpload(Api operator, int numbersInAHalf) throws InterruptedException {
        this.operator = operator;
        half = IntStream.range(0, numbersInAHalf)
                .mapToObj(i -> "+39351%07d\n".formatted(i))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
        campaign = operator.post("/v1/campaigns", Map.of("name", "Prova", "purpose", "CAMPAIGN"))
                .path("id")
                .asText();
        answer = Patience.beside(() -> send(new Middle()));
        if (!reachedTheMiddle.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the first half of the list did not leave: " + answer);
        }
    }

    private HttpResponse<String> send(InputStream middle) {
        return operator.send(operator.request("/v1/consultations?campaign=" + campaign)
                // on a connection of its own: a paused list would block what shares one with it
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                        new SequenceInputStream(new ByteArrayInputStream(half), middle),
                        new ByteArrayInputStream(half)))));
    }

    HttpResponse<String> end() {
        mayEnd.countDown();
        return answer.join();
    }

    /** The same list with the same key, without a pause: as often as the answer is to try later. */
    HttpResponse<String> again() {
        return Patience.await("the list of " + campaign + " is taken")
                .until(() -> send(InputStream.nullInputStream()), answer -> !LATER.contains(answer.statusCode()));
    }

    String campaign() {
        return campaign;
    }

    /** Has no byte, and ends when the upload may go on. */
    private final class Middle extends InputStream {

        @Override
        public int read() throws IOException {
            reachedTheMiddle.countDown();
            try {
                mayEnd.await();
                return -1;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }
}
