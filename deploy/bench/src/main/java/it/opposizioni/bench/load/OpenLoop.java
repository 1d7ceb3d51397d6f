package it.opposizioni.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;

/**
 * Sends requests at a fixed rate, however long the answers take, over connections that stay open. A request's time counts from when
 * it was due, so that a server that stalls is charged for the requests that were due meanwhile.
 */
public final class OpenLoop implements AutoCloseable {

    private static final int CONNECTIONS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions()
            .setMaxPoolSize(CONNECTIONS)
            .setKeepAlive(true)
            .setTcpNoDelay(true));

    /**
     * @param body null for a GET
     * @param right what the body of a right answer is like
     */
    public record Call(String uri, Map<String, String> headers, String body, Predicate<String> right) {}

    /**
     * What came of it.
     *
     * @param wrong answers by what was wrong with them; each counts as one that took all of the patience
     */
    public record Result(Histogram micros, Map<String, Integer> wrong) {

        public double milliseconds(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1e3;
        }

        /** Empty when every answer was a right one. */
        public String complaint() {
            return wrong.isEmpty()
                    ? ""
                    : "; of %d answers these were wrong: %s".formatted(micros.getTotalCount(), wrong);
        }
    }

    /** @param calls the n-th request */
    public Result run(int perSecond, Duration time, IntFunction<Call> calls) throws InterruptedException {
        int count = (int) (perSecond * time.toSeconds());
        Result result = new Result(new Histogram(PATIENCE.toNanos() / 1_000 * 10, 3), new TreeMap<>());
        CountDownLatch open = new CountDownLatch(count);
        var context = vertx.getOrCreateContext();
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = begun + TimeUnit.SECONDS.toNanos(i) / perSecond;
            awaitNanos(due);
            Call call = calls.apply(i);
            context.runOnContext(_ -> send(call, due, result, open));
        }
        if (!open.await(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(open.getCount() + " requests were never answered");
        }
        return result;
    }

    private static void awaitNanos(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** On the one event loop, so that the result needs no lock. */
    private void send(Call call, long due, Result result, CountDownLatch open) {
        RequestOptions options = new RequestOptions()
                .setAbsoluteURI(call.uri())
                .setMethod(call.body() == null ? HttpMethod.GET : HttpMethod.POST)
                .setTimeout(PATIENCE.toMillis());
        call.headers().forEach(options::putHeader);
        client.request(options)
                .compose(request -> send(request, call))
                .compose(answer -> answer.body().map(body -> wrongIn(answer.statusCode(), body, call)))
                .onComplete(done -> {
                    if (done.succeeded() && done.result().isEmpty()) {
                        result.micros().recordValue(Math.max(0, System.nanoTime() - due) / 1_000);
                    } else {
                        String what = done.succeeded()
                                ? done.result()
                                : done.cause().getClass().getSimpleName();
                        result.wrong().merge(what, 1, Integer::sum);
                        result.micros().recordValue(PATIENCE.toNanos() / 1_000);
                    }
                    open.countDown();
                });
    }

    private static String wrongIn(int status, Buffer body, Call call) {
        if (status / 100 != 2) {
            return "answer " + status;
        }
        return call.right().test(body.toString()) ? "" : "wrong content";
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, Call call) {
        return call.body() == null ? request.send() : request.send(Buffer.buffer(call.body()));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
