package it.opposizioni.bench.kills;

import it.opposizioni.bench.kills.Journal.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks at a fixed rate, whatever goes on, and each thing again until it is acknowledged. An outage may end in an error of the connection, in no
 * answer, in a 503, in a 409 of what is still at work, or, where a copy dies behind the balancer, in its 502; nothing else is expected.
 */
final class Asking implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PAUSE_MILLIS = 1_000;
    private static final int UNAVAILABLE = 503;
    private static final int BAD_GATEWAY = 502;
    private static final int CONFLICT = 409;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Requests requests;
    private final Journal journal;
    private final RandomGenerator random;
    private volatile boolean giveUp;

    Asking(Requests requests, Journal journal, RandomGenerator random) {
        this.requests = requests;
        this.journal = journal;
        this.random = random;
    }

    /** Returns when nothing more is to be asked for, and all has been asked for once. */
    void ask(int perSecond, BooleanSupplier more) throws InterruptedException {
        long begun = System.nanoTime();
        for (int i = 0; more.getAsBoolean(); i++) {
            long due = begun + TimeUnit.SECONDS.toNanos(i) / perSecond;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            Request request = requests.next(random);
            journal.attempt();
            threads.execute(() -> untilAcknowledged(request, due));
        }
    }

    /** @return whether everything was answered in time */
    boolean awaitAnswers(Duration atMost) throws InterruptedException {
        threads.shutdown();
        return threads.awaitTermination(atMost.toSeconds(), TimeUnit.SECONDS);
    }

    private void untilAcknowledged(Request request, long due) {
        for (int tries = 1; !giveUp; tries++) {
            long sent = System.nanoTime();
            if (isAnswered(request, due, sent, tries)) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** @return whether there is nothing more to try */
    private boolean isAnswered(Request request, long due, long sent, int tries) {
        HttpResponse<String> answer;
        try {
            answer = client.send(http(request), HttpResponse.BodyHandlers.ofString());
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            return true;
        }
        if (answer.statusCode() / 100 == 2) {
            Matcher id = ID.matcher(answer.body());
            journal.acknowledged(
                    request,
                    new Answer(request.kind(), due, sent, System.nanoTime(), tries),
                    id.find() ? id.group(1) : "");
            return true;
        }
        if (answer.statusCode() == UNAVAILABLE || answer.statusCode() == BAD_GATEWAY || isUnderWay(answer)) {
            return false;
        }
        journal.unexpected(request, answer.statusCode() + " " + answer.body().replaceAll("\\s+", " "));
        return true;
    }

    /** Nobody knows yet that who was at work on it has died. */
    private static boolean isUnderWay(HttpResponse<String> answer) {
        return answer.statusCode() == CONFLICT && answer.body().contains("urn:problem:opposizioni:still-running");
    }

    private static HttpRequest http(Request request) {
        return HttpRequest.newBuilder(URI.create(request.address()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + request.who().value())
                .header("Idempotency-Key", request.key())
                .header("Content-Type", request.type())
                .POST(HttpRequest.BodyPublishers.ofString(request.body()))
                .build();
    }

    @Override
    public void close() {
        giveUp = true;
        threads.shutdownNow();
        client.shutdownNow();
    }
}
