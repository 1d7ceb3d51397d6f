package it.opposizioni.local.resilience;

import it.opposizioni.kit.testing.Patience;
import it.opposizioni.local.demonstration.Api;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A request whose first half has been sent, and whose second half is sent on request. */
final class PausedRequest {

    private final CountDownLatch reachedTheMiddle = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final HttpRequest.Builder request;
    private final byte[] firstHalf;
    private final byte[] secondHalf;
    private final boolean isOfKnownLength;
    private final CompletableFuture<HttpResponse<String>> answer;

    /** Of unknown length, as programs send lists. Returns when the first half has left. */
    PausedRequest(HttpRequest.Builder request, byte[] body) throws InterruptedException {
        this(request, body, false);
    }

    /** @param isOfKnownLength as a browser's */
    PausedRequest(HttpRequest.Builder request, byte[] body, boolean isOfKnownLength) throws InterruptedException {
        this.request = request;
        this.isOfKnownLength = isOfKnownLength;
        int middle = body.length / 2;
        firstHalf = Arrays.copyOf(body, middle);
        secondHalf = Arrays.copyOfRange(body, middle, body.length);
        answer = Patience.beside(() -> send(new Middle()));
        if (!reachedTheMiddle.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the first half did not leave: " + answer);
        }
    }

    private HttpResponse<String> send(InputStream middle) {
        BodyPublisher body = BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(firstHalf), middle),
                new ByteArrayInputStream(secondHalf)));
        return Api.exchange(request.copy()
                // on a connection of its own: a paused body would block what shares one with it
                .version(HttpClient.Version.HTTP_1_1)
                .POST(
                        isOfKnownLength
                                ? BodyPublishers.fromPublisher(body, firstHalf.length + secondHalf.length)
                                : body));
    }

    HttpResponse<String> end() {
        mayEnd.countDown();
        return answer.join();
    }

    /** The same once more, without a pause. */
    HttpResponse<String> again() {
        return send(InputStream.nullInputStream());
    }

    /** Has no byte, and ends when the request may go on. */
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
