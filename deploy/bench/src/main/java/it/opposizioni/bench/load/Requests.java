package it.opposizioni.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import it.opposizioni.bench.load.OpenLoop.Call;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Sends requests over connections that stay open, on one event loop: what is done with the answers needs no lock. */
public final class Requests implements AutoCloseable {

    /** After so long a request counts as not answered. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What is wrong with an answer that says when to come back. */
    public static final String REFUSED = "answer 503";

    private static final int CONNECTIONS = 64;
    private static final int UNAVAILABLE = 503;

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final HttpClient client;

    public Requests() {
        this(CONNECTIONS);
    }

    /** @param connections at most so many at once; what is due while all are in use waits, and is charged for it */
    public Requests(int connections) {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setKeepAlive(true)
                .setTcpNoDelay(true));
    }

    /** Does that on the event loop, soon. */
    public void run(Runnable work) {
        loop.runOnContext(_ -> work.run());
    }

    /** Does that on the event loop at an instant of {@link System#nanoTime}, at once when it is over; to be called there. */
    public void at(long instant, Runnable work) {
        // never too early: what is due later than it was sent would have no time
        long millis = Math.ceilDiv(instant - System.nanoTime(), 1_000_000L);
        if (millis > 0) {
            vertx.setTimer(millis, _ -> work.run());
        } else {
            work.run();
        }
    }

    /**
     * To be called on the event loop.
     *
     * @return the body of a right answer; of a wrong one, a failure that {@link #whatIsWrong} names
     */
    public Future<String> send(Call call) {
        RequestOptions options = new RequestOptions()
                .setAbsoluteURI(call.uri())
                .setMethod(call.body() == null ? HttpMethod.GET : HttpMethod.POST)
                .setTimeout(PATIENCE.toMillis());
        call.headers().forEach(options::putHeader);
        return client.request(options)
                .compose(request -> send(request, call))
                .compose(answer -> answer.body().compose(body -> judge(answer, body.toString(), call)));
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, Call call) {
        return call.body() == null ? request.send() : request.send(Buffer.buffer(call.body()));
    }

    private static Future<String> judge(HttpClientResponse answer, String body, Call call) {
        int status = answer.statusCode();
        if (status == UNAVAILABLE && answer.getHeader(HttpHeaders.RETRY_AFTER) == null) {
            return Future.failedFuture(new WrongAnswerException("answer 503 without Retry-After"));
        }
        if (status / 100 != 2) {
            return Future.failedFuture(new WrongAnswerException("answer " + status));
        }
        return call.right().test(body)
                ? Future.succeededFuture(body)
                : Future.failedFuture(new WrongAnswerException("wrong content"));
    }

    /** Few words: they are counted. */
    public static String whatIsWrong(Throwable failure) {
        return failure instanceof WrongAnswerException
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
    }

    /** Waits until an instant of {@link System#nanoTime}. */
    public static void awaitNanos(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Thousands of them may come: without a stack. */
    private static final class WrongAnswerException extends Exception {

        private WrongAnswerException(String message) {
            super(message, null, false, false);
        }
    }
}
