package it.opposizioni.bench.messages;

import it.opposizioni.bench.facts.Services;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Inbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;

/** Asks registry-service for codes at a fixed rate, each for another number, and waits for each at the message inbox. */
final class Codes implements AutoCloseable {

    static final int PER_SECOND = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOOK_MILLIS = 20;
    private static final long FIRST_NUMBER = 39_333_0000000L;

    private final Api registry;
    private final Inbox inbox;
    private final Connection database;
    private long number = FIRST_NUMBER;

    Codes(TrialSuite suite) throws SQLException {
        this.registry = new Api(suite.urls().registry(), suite.person("giulia"));
        this.inbox = new Inbox(suite.urls().inbox());
        this.database = suite.database(Services.REGISTRY);
    }

    /**
     * @param goOn asked once a second
     * @return milliseconds, from when the request was due; of one that never came, all of the patience
     */
    Histogram measureWhile(BooleanSupplier goOn) throws Exception {
        List<Future<Long>> all = new ArrayList<>();
        try (ScheduledExecutorService threads = Executors.newScheduledThreadPool(8 * PER_SECOND)) {
            long begun = System.nanoTime();
            for (int second = 0; goOn.getAsBoolean(); second++) {
                forgetLimits();
                for (int i = 0; i < PER_SECOND; i++) {
                    long due = begun + TimeUnit.SECONDS.toNanos(second) + TimeUnit.SECONDS.toNanos(i) / PER_SECOND;
                    String to = "+" + number++;
                    Callable<Long> request = () -> request(to, due);
                    all.add(threads.schedule(request, due - System.nanoTime(), TimeUnit.NANOSECONDS));
                }
                TimeUnit.NANOSECONDS.sleep(begun + TimeUnit.SECONDS.toNanos(second + 1) - System.nanoTime());
            }
        }
        Histogram millis = new Histogram(3);
        for (Future<Long> one : all) {
            millis.recordValue(one.get());
        }
        return millis;
    }

    private long request(String to, long due) throws InterruptedException {
        registry.post("/v1/line-proofs", Map.of("number", to, "channel", "SMS"));
        while (inbox.to(to).isEmpty() && System.nanoTime() - due < PATIENCE.toNanos()) {
            Thread.sleep(LOOK_MILLIS);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - due);
    }

    /** One person asks for all of them, which is more than a day's codes. */
    private void forgetLimits() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("delete from line_proof");
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
