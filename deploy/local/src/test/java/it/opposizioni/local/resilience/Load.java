package it.opposizioni.local.resilience;

import static it.opposizioni.kit.testing.Patience.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.local.Company;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.TrialIssuer;
import it.opposizioni.local.e2e.Citizen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** People and programs who want something all the time, five times a second, at the addresses that they know. */
final class Load {

    private static final int PERIOD_MILLIS = 200;
    private static final int AGAIN_MILLIS = 300;
    private static final int THREADS = 12;
    private static final int PROOFS = 1_000;
    private static final int LINES = 20;
    private static final AtomicLong NUMBERS = new AtomicLong(39_347_0000000L);
    private static final String PERSON = "person-of-the-load";
    private static final String PROOF =
            "('%s', %d, '%s', 'SMS', '\\x00', clock_timestamp(), clock_timestamp() + interval '1 hour', 5, clock_timestamp(), clock_timestamp() + interval '4 hours')";
    private static final String INSERT =
            "insert into line_proof (id, number, person, channel, code_digest, asked_at, expires_at, tries_left, confirmed_at, usable_until) values ";
    private static final List<Integer> OUTAGE = List.of(502, 503);

    private final ObjectMapper json = new ObjectMapper();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
    private final Queue<Proof> proofs = new ConcurrentLinkedQueue<>();
    private final Queue<String> registered = new ConcurrentLinkedQueue<>();
    private final Queue<String> lists = new ConcurrentLinkedQueue<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final boolean patient;
    private final TrialIssuer issuer;
    private final TrialSuite suite;
    private final Supplier<Instant> now;
    private final Api registry;
    private final Api operator;
    private final Api portal;
    private final String campaign;
    private ScheduledFuture<?> asking;

    /**
     * @param now the time of the services
     * @param patient whether what an outage explains is asked for again, with the same key, until it is acknowledged
     */
    Load(TrialSuite suite, TrialIssuer issuer, Company company, Supplier<Instant> now, boolean patient) {
        this.suite = suite;
        this.issuer = issuer;
        this.now = now;
        this.patient = patient;
        this.registry = new Api(suite.urls().registry(), issuer.citizen(PERSON));
        this.operator = company.api();
        this.portal = new Api(suite.portal(), null);
        this.campaign = company.campaign();
        for (int i = 0; i < PROOFS; i++) {
            proofs.add(new Proof(UUID.randomUUID(), NUMBERS.incrementAndGet()));
        }
        new Books(suite)
                .write(
                        Books.REGISTRY,
                        INSERT
                                + proofs.stream()
                                        .map(proof -> PROOF.formatted(proof.id(), proof.number(), PERSON))
                                        .collect(Collectors.joining(",")));
    }

    /** That a line is a person's is written into the database: bringing codes to lines is another test. */
    private record Proof(UUID id, long number) {}

    /** What is asked for, and where it is written down when it is acknowledged. */
    private record Request(Api service, HttpRequest.Builder http, Queue<String> journal, String subject) {}

    void begin() {
        AtomicInteger count = new AtomicInteger();
        asking = threads.scheduleAtFixedRate(
                () -> {
                    open.incrementAndGet();
                    ask(next(count.getAndIncrement()));
                },
                0,
                PERIOD_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    /** Returns when so many more have been acknowledged. */
    void awaitMore(int requests) {
        int wanted = acknowledged.get() + requests;
        await("%d requests are acknowledged; refused: %s".formatted(wanted, refused))
                .until(() -> acknowledged.get() >= wanted);
    }

    /** Returns when everything has been answered. */
    void end() {
        asking.cancel(false);
        await("everything is answered").until(() -> open.get() == 0);
        threads.shutdown();
    }

    /** For a test that has failed meanwhile. */
    void giveUp() {
        threads.shutdownNow();
    }

    private Request next(int count) {
        return switch (count % 5) {
            case 0, 1 -> registration();
            case 2 -> list();
            case 3 -> complaint();
            default -> new Request(portal, portal.request("/it/").setHeader("Accept", "text/html"), null, "");
        };
    }

    private Request registration() {
        Proof proof = proofs.remove();
        String body =
                "{\"lines\":[{\"number\":\"+%d\",\"proofId\":\"%s\",\"media\":[\"TELEPHONE\"]}],\"declaration\":true,\"language\":\"it\"}"
                        .formatted(proof.number(), proof.id());
        return new Request(
                registry,
                post(registry, "/v1/oppositions", "application/json", body),
                registered,
                String.valueOf(proof.number()));
    }

    private Request list() {
        String lines =
                IntStream.range(0, LINES).mapToObj("+39348%07d\n"::formatted).collect(Collectors.joining());
        return new Request(
                operator, post(operator, "/v1/consultations?campaign=" + campaign, "text/csv", lines), lists, null);
    }

    /** Each by somebody else: a person complains so often a day. */
    private Request complaint() {
        long number = NUMBERS.incrementAndGet();
        String body =
                "{\"calledNumber\":\"+%d\",\"calls\":[{\"callerNumber\":\"%s\",\"at\":\"%s\",\"kind\":\"HUMAN\"}],\"product\":\"ENERGY\",\"consentGiven\":false}"
                        .formatted(number, Citizen.CALL_CENTRE, now.get().minusSeconds(300));
        Api complaint = new Api(suite.urls().complaint(), issuer.citizen("caller-" + number));
        return new Request(
                complaint,
                post(complaint, "/v1/complaints", "application/json", body),
                complaints,
                String.valueOf(number));
    }

    private static HttpRequest.Builder post(Api service, String path, String type, String body) {
        return service.request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
    }

    private void ask(Request request) {
        String said;
        try {
            HttpResponse<String> answer = request.service().send(request.http());
            if (answer.statusCode() / 100 == 2) {
                acknowledge(request, answer);
                return;
            }
            said = "%s: %d %s".formatted(answer.uri(), answer.statusCode(), answer.body());
            if (patient && isOutage(answer)) {
                threads.schedule(() -> ask(request), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                return;
            }
        } catch (UncheckedIOException e) {
            said = e.toString();
            if (patient) {
                threads.schedule(() -> ask(request), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                return;
            }
        } catch (RuntimeException e) {
            said = e.toString();
        }
        refused.add(said);
        open.decrementAndGet();
    }

    private void acknowledge(Request request, HttpResponse<String> answer) {
        if (request.journal() != null) {
            request.journal().add(request.subject() == null ? idIn(answer.body()) : request.subject());
        }
        acknowledged.incrementAndGet();
        open.decrementAndGet();
    }

    private String idIn(String body) {
        try {
            return json.readTree(body).path("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody answers, or nobody knows yet that who was at work on it has died. */
    private static boolean isOutage(HttpResponse<String> answer) {
        return OUTAGE.contains(answer.statusCode())
                || answer.statusCode() == 409 && answer.body().contains("urn:problem:opposizioni:still-running");
    }

    List<String> registered() {
        return List.copyOf(registered);
    }

    /** The ids of consultations. */
    List<String> lists() {
        return List.copyOf(lists);
    }

    /** The numbers that were called. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Answers that are no acknowledgement and, if it is patient, that no outage explains. */
    List<String> refused() {
        return List.copyOf(refused);
    }
}
