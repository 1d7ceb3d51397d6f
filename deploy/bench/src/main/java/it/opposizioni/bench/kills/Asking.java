package it.opposizioni.bench.kills;

import it.opposizioni.bench.kills.Journal.Answer;
import it.opposizioni.bench.kills.Request.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks at a fixed rate, whatever goes on, and each thing again, after as long as the answer says, until it is acknowledged; then for what follows
 * from it. An outage may end in an error of the connection, in no answer, in a 503, in a 409 of what is still at work, or, where a copy dies behind
 * the balancer, in its 502, and of logs of calls too many may wait then; nothing else is expected.
 */
final class Asking implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 1_000;

    /** Who was refused often waits longer, up to so many pauses: thousands that ask every second would be all that the services do. */
    private static final int MOST_PAUSES = 20;

    /** At once: each has a file descriptor in this process, and the others wait for their turn. */
    private static final int MOST_CONNECTIONS = 5_000;

    private static final int MILLIS_TO_DRAW = 1_000;
    private static final int UNAVAILABLE = 503;
    private static final int BAD_GATEWAY = 502;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore connections = new Semaphore(MOST_CONNECTIONS, true);
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

    private void untilAcknowledged(Request first, long due) {
        Request request = first;
        long asked = due;
        while (request != null) {
            Answered answered = untilAnswered(request, asked);
            request = answered.isAcknowledged() ? acknowledged(request, answered) : null;
            asked = System.nanoTime();
        }
    }

    /** @return what follows; null when nothing does */
    private Request acknowledged(Request request, Answered answered) {
        journal.acknowledged(request, answered.answer(), answered.id());
        Request next = request.next().after(answered.id(), answered.body());
        if (next != null) {
            journal.attempt();
        }
        return next;
    }

    /**
     * How a request has ended.
     *
     * @param answer null when it was not acknowledged
     * @param againMillis after which it is to be asked again; 0 when it is not
     */
    private record Answered(Answer answer, String id, String body, long againMillis) {

        static final Answered NEVER = new Answered(null, "", "", 0);
        static final Answered NOTHING = new Answered(null, "", "", PAUSE_MILLIS);

        /** As its Retry-After says: who asks sooner keeps a service that has just started from getting up. */
        static Answered later(HttpResponse<String> answer) {
            long millis = answer.headers()
                    .firstValue("Retry-After")
                    .map(seconds -> TimeUnit.SECONDS.toMillis(Long.parseLong(seconds)))
                    .orElse(PAUSE_MILLIS);
            return new Answered(null, "", "", millis);
        }

        boolean isToBeAskedAgain() {
            return againMillis > 0;
        }

        boolean isAcknowledged() {
            return answer != null;
        }
    }

    private Answered untilAnswered(Request request, long due) {
        for (int tries = 1; !giveUp; tries++) {
            try {
                Answered answered = inTurn(request, due, tries);
                if (!answered.isToBeAskedAgain()) {
                    return answered;
                }
                long pause = Math.max(answered.againMillis(), PAUSE_MILLIS * Math.min(tries, MOST_PAUSES));
                TimeUnit.MILLISECONDS.sleep(pause + ThreadLocalRandom.current().nextInt(MILLIS_TO_DRAW));
            } catch (InterruptedException _) {
                return Answered.NEVER;
            }
        }
        return Answered.NEVER;
    }

    private Answered inTurn(Request request, long due, int tries) throws InterruptedException {
        connections.acquire();
        try {
            return answer(request, due, tries);
        } finally {
            connections.release();
        }
    }

    private Answered answer(Request request, long due, int tries) {
        long sent = System.nanoTime();
        HttpResponse<String> answer;
        try {
            answer = client.send(http(request), HttpResponse.BodyHandlers.ofString());
        } catch (IOException _) {
            return Answered.NOTHING;
        } catch (InterruptedException _) {
            return Answered.NEVER;
        }
        if (answer.statusCode() / 100 == 2) {
            Matcher id = ID.matcher(answer.body());
            return new Answered(
                    new Answer(request.kind(), due, sent, System.nanoTime(), tries),
                    id.find() ? id.group(1) : "",
                    answer.body(),
                    0);
        }
        if (answer.statusCode() == UNAVAILABLE
                || answer.statusCode() == BAD_GATEWAY
                || isUnderWay(answer)
                || answer.statusCode() == TOO_MANY && request.kind() == Kind.CALL_LOG) {
            return Answered.later(answer);
        }
        journal.unexpected(request, answer.statusCode() + " " + answer.body().replaceAll("\\s+", " "));
        return Answered.NEVER;
    }

    /** Nobody knows yet that who was at work on it has died. */
    private static boolean isUnderWay(HttpResponse<String> answer) {
        return answer.statusCode() == CONFLICT && answer.body().contains("urn:problem:opposizioni:still-running");
    }

    private static HttpRequest http(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.address()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + request.who().value());
        if (request.body() == null) {
            return builder.GET().build();
        }
        return builder.header("Idempotency-Key", request.key())
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
