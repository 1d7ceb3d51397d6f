package it.opposizioni.bench.load;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;

/**
 * Sends requests at a fixed rate, however long the answers take, over connections that stay open. A request's time counts from when
 * it was due, so that a server that stalls is charged for the requests that were due meanwhile.
 */
public final class OpenLoop implements AutoCloseable {

    private static final Duration PATIENCE = Requests.PATIENCE;

    private final Requests requests;

    public OpenLoop() {
        this.requests = new Requests();
    }

    /** @param connections at most so many at once */
    public OpenLoop(int connections) {
        this.requests = new Requests(connections);
    }

    /**
     * @param body null for a GET
     * @param right what the body of a right answer is like
     */
    public record Call(String uri, Map<String, String> headers, String body, Predicate<String> right) {}

    /**
     * What came of it.
     *
     * @param wrong answers by what was wrong with them; each counts as one that took all of the patience
     * @param served those that were right, alone
     * @param refused those that say when to come back, which are wrong ones too
     */
    public record Result(Histogram micros, Map<String, Integer> wrong, Histogram served, Histogram refused) {

        private Result() {
            this(histogram(), new TreeMap<>(), histogram(), histogram());
        }

        private static Histogram histogram() {
            return new Histogram(PATIENCE.toNanos() / 1_000 * 10, 3);
        }

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
        Result result = new Result();
        CountDownLatch open = new CountDownLatch(count);
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = begun + TimeUnit.SECONDS.toNanos(i) / perSecond;
            Requests.awaitNanos(due);
            Call call = calls.apply(i);
            requests.run(() -> send(call, due, result, open));
        }
        if (!open.await(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(open.getCount() + " requests were never answered");
        }
        return result;
    }

    /** On the one event loop, so that the result needs no lock. */
    private void send(Call call, long due, Result result, CountDownLatch open) {
        requests.send(call).onComplete(done -> {
            long micros = Math.max(0, System.nanoTime() - due) / 1_000;
            if (done.succeeded()) {
                result.micros().recordValue(micros);
                result.served().recordValue(micros);
            } else {
                String wrong = Requests.whatIsWrong(done.cause());
                if (wrong.equals(Requests.REFUSED)) {
                    result.refused().recordValue(micros);
                }
                result.wrong().merge(wrong, 1, Integer::sum);
                result.micros().recordValue(PATIENCE.toNanos() / 1_000);
            }
            open.countDown();
        });
    }

    @Override
    public void close() {
        requests.close();
    }
}
