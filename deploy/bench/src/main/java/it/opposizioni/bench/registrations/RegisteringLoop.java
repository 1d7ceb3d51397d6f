package it.opposizioni.bench.registrations;

import it.opposizioni.bench.load.OpenLoop.Call;
import it.opposizioni.bench.load.Requests;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * People come at a fixed rate, however long the answers take, and register: each asks for a code, enters it two seconds later, and declares
 * two seconds after that. A request's time counts from when it was due; one that had to wait for the answer before it, from that
 * answer.
 */
final class RegisteringLoop implements AutoCloseable {

    private static final long THINKING = TimeUnit.SECONDS.toNanos(2);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long FIRST_NUMBER = 39_340_0000000L;
    private static final long FIRST_OF_THE_CROWD = 39_340_5000000L;
    private static final String TAX_CODE = "CNTNNA72D45F205B";

    /** Fewer than a day's codes of one person, and as many as one person may well have. */
    private static final int NUMBERS_PER_PERSON = 5;

    private final Requests requests;
    private final RegistrationCalls calls;
    private final SentCodes codes;
    private final TrialIssuer issuer;
    private final long first;
    private final Acknowledged acknowledged;
    private long number;
    private int people;

    RegisteringLoop(String registry, SentCodes codes, TrialIssuer issuer) {
        this(registry, codes, issuer, new Requests(), FIRST_NUMBER);
    }

    /** People who were not there before, on as many connections. */
    RegisteringLoop(String registry, SentCodes codes, TrialIssuer issuer, int connections) {
        this(registry, codes, issuer, new Requests(connections), FIRST_OF_THE_CROWD);
    }

    private RegisteringLoop(String registry, SentCodes codes, TrialIssuer issuer, Requests requests, long first) {
        this.requests = requests;
        this.first = first;
        this.acknowledged = new Acknowledged(first);
        this.number = first;
        this.people = (int) (first - FIRST_NUMBER);
        this.calls = new RegistrationCalls(registry);
        this.codes = codes;
        this.issuer = issuer;
    }

    Outcome run(int perSecond, Duration time) throws InterruptedException {
        int count = (int) (perSecond * time.toSeconds());
        List<String> authorisations = authorisations(Math.ceilDiv(count, NUMBERS_PER_PERSON));
        CountDownLatch open = new CountDownLatch(count);
        long begun = System.nanoTime();
        Outcome outcome = new Outcome(begun);
        for (int i = 0; i < count; i++) {
            long due = begun + TimeUnit.SECONDS.toNanos(i) / perSecond;
            Requests.awaitNanos(due);
            One one = new One(authorisations.get(i % authorisations.size()), number++, due, outcome, open);
            requests.run(one::ask);
        }
        if (!open.await(6 * Requests.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(open.getCount() + " registrations never ended");
        }
        codes.requireSound();
        return outcome;
    }

    /** Registrations that were answered as they must be, so far. To be asked between two runs. */
    Acknowledged acknowledged() {
        return acknowledged;
    }

    /** Of the numbers of this loop. */
    long first() {
        return first;
    }

    long last() {
        return number - 1;
    }

    /** Registrations that were completed in a second. */
    static double perSecond(Outcome outcome) {
        return outcome.perSecond(2 * THINKING);
    }

    /** Of people who were not there before; signed beforehand, because that takes a client more than everything else. */
    private List<String> authorisations(int count) {
        int first = people;
        people += count;
        return IntStream.range(first, people)
                .parallel()
                .mapToObj(person ->
                        "Bearer " + issuer.citizen("person-" + person, TAX_CODE).value())
                .toList();
    }

    @Override
    public void close() {
        requests.close();
    }

    /** One person's registration of one number. On the event loop, so that it needs no lock. */
    private final class One {

        private final String authorisation;
        private final long line;
        private final long due;
        private final Outcome outcome;
        private final CountDownLatch open;
        private String proof;
        /** When the next request is due. */
        private long next;

        private long spent;

        private One(String authorisation, long line, long due, Outcome outcome, CountDownLatch open) {
            this.authorisation = authorisation;
            this.line = line;
            this.due = due;
            this.outcome = outcome;
            this.open = open;
        }

        private void ask() {
            send(Step.ASK, due, calls.ask(authorisation, line), answer -> {
                proof = RegistrationCalls.proofIn(answer);
                next = Math.max(due + THINKING, System.nanoTime());
                requests.at(next, () -> confirm(next + Requests.PATIENCE.toNanos()));
            });
        }

        /** @param latest when the code must have come */
        private void confirm(long latest) {
            String code = codes.take(proof);
            if (code != null) {
                outcome.codeAwaited(Math.max(0, next - due - THINKING) / 1_000);
                send(Step.CONFIRM, next, calls.confirm(authorisation, proof, code), _ -> {
                    next = Math.max(due + 2 * THINKING, System.nanoTime());
                    requests.at(next, this::register);
                });
            } else if (System.nanoTime() < latest) {
                next = System.nanoTime() + LOOK;
                requests.at(next, () -> confirm(latest));
            } else {
                outcome.failed(Step.CONFIRM, "no code");
                open.countDown();
            }
        }

        private void register() {
            send(Step.REGISTER, next, calls.register(authorisation, line, proof), _ -> {
                acknowledged.add(line);
                outcome.registered(spent, System.nanoTime());
                open.countDown();
            });
        }

        private void send(Step step, long from, Call call, Consumer<String> then) {
            requests.send(call).onComplete(done -> {
                long micros = Math.max(0, System.nanoTime() - from) / 1_000;
                if (done.succeeded()) {
                    outcome.answered(step, micros);
                    spent += micros;
                    then.accept(done.result());
                } else {
                    fail(step, Requests.whatIsWrong(done.cause()), micros);
                }
            });
        }

        private void fail(Step step, String why, long micros) {
            if (why.equals(Requests.REFUSED)) {
                outcome.refused(step, micros);
            } else {
                outcome.failed(step, why);
            }
            open.countDown();
        }
    }
}
