package it.opposizioni.bench.drill;

import it.opposizioni.bench.drill.Outcomes.Outcome;
import it.opposizioni.bench.facts.Backlog;
import it.opposizioni.bench.facts.CopiedFacts;
import it.opposizioni.bench.facts.Flow;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Registrations;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.facts.Traffic;
import it.opposizioni.bench.facts.Waiting;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.Company;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.config.LocalRunException;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The databases of the subscribers go away while facts are sent to them: those of the registry's three subscribers together, because each
 * has a queue of its own; that of registry-service while operator-service sends. Away means that connections break and new ones are refused.
 */
final class DatabasesDrill {

    private static final Duration AT_START = Duration.ofSeconds(45);
    private static final Duration BEFORE = Duration.ofSeconds(10);

    /** So long the traffic goes on after it, unless everything has come before. */
    private static final Duration AFTER = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int QUIET = 2;
    private static final int BUSY = 200;
    private static final int RESTART_MILLIS = 2_000;
    private static final long NUMBERS = 39_333_0000000L;

    private final Report report;
    private final Outcomes outcomes;
    private final TrialSuite suite;
    private final Ledger ledger;
    private final List<Duration> lengths;
    private final Registrations few;
    private final Registrations many;
    private final CallingNumbers declarations;
    private final CopiedFacts manyDeclarations;

    DatabasesDrill(
            Report report,
            Outcomes outcomes,
            TrialSuite suite,
            Ledger ledger,
            TrialIssuer issuer,
            List<Duration> lengths) {
        this.report = report;
        this.outcomes = outcomes;
        this.suite = suite;
        this.ledger = ledger;
        this.lengths = lengths;
        this.few = new Registrations(suite, ledger, 1, NUMBERS);
        this.many = new Registrations(suite, ledger, 5, NUMBERS + 1_000_000);
        this.declarations = new CallingNumbers(Company.approved(suite, issuer).api());
        this.manyDeclarations = new CopiedFacts(
                new Backlog(ledger, Services.OPERATOR, "it.opposizioni.operator.calling-number-declared.v1"));
    }

    void run() throws Exception {
        List<String> others = List.of(Services.OPERATOR, Services.COMPLAINT, Services.PORTAL);
        List<String> registry = List.of(Services.REGISTRY);
        for (Duration length : lengths) {
            away(others, few, QUIET, length);
            away(others, many, BUSY, length);
            away(registry, declarations, QUIET, length);
            away(registry, manyDeclarations, BUSY, length);
        }
        if (lengths.contains(AT_START)) {
            awayAtTheStart(others, many);
            awayAtTheStart(registry, manyDeclarations);
        }
    }

    private void away(List<String> subscribers, Traffic traffic, int rate, Duration length) throws Exception {
        String scenario = "database away for %d s, %s".formatted(length.toSeconds(), load(rate));
        during(scenario, subscribers, traffic, rate, () -> {
            subscribers.forEach(service -> suite.gateOf(service).shut());
            TimeUnit.SECONDS.sleep(length.toSeconds());
            subscribers.forEach(service -> suite.gateOf(service).open());
        });
    }

    /** As an orchestrator does it, a service that ends because it has no database is started again. */
    private void awayAtTheStart(List<String> subscribers, Traffic traffic) throws Exception {
        String scenario = "database away for %d s at the start, %s".formatted(AT_START.toSeconds(), load(BUSY));
        during(scenario, subscribers, traffic, BUSY, () -> {
            subscribers.forEach(service -> suite.service(service).stopForAWhile());
            subscribers.forEach(service -> suite.gateOf(service).shut());
            List<CompletableFuture<Void>> started = subscribers.stream()
                    .map(service -> CompletableFuture.runAsync(
                            () -> startUntilReady(service),
                            task -> Thread.ofPlatform().start(task)))
                    .toList();
            TimeUnit.SECONDS.sleep(AT_START.toSeconds());
            subscribers.forEach(service -> suite.gateOf(service).open());
            started.forEach(CompletableFuture::join);
        });
    }

    private void startUntilReady(String service) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                suite.service(service).start();
                return;
            } catch (LocalRunException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RESTART_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String load(int rate) {
        return rate == QUIET ? "quiet" : rate + " events/s";
    }

    /** What is done to the subscribers. */
    @FunctionalInterface
    private interface Outage {
        void happen() throws Exception;
    }

    private void during(String scenario, List<String> subscribers, Traffic traffic, int rate, Outage outage)
            throws Exception {
        report.progress("%s: %s", scenario, String.join(", ", subscribers));
        List<Account> accounts = new ArrayList<>();
        subscribers.forEach(subscriber -> accounts.add(new Account(ledger, scenario, subscriber)));
        Map<String, Double> caughtUp = new HashMap<>();
        BooleanSupplier allCaughtUp;
        double reached;
        try (Flow flow = new Flow(traffic, rate)) {
            TimeUnit.SECONDS.sleep(BEFORE.toSeconds());
            outage.happen();
            long back = System.nanoTime();
            allCaughtUp = () -> {
                accounts.stream()
                        .filter(account -> !caughtUp.containsKey(account.subscriber()) && account.isUpToDate())
                        .forEach(account -> caughtUp.put(account.subscriber(), (System.nanoTime() - back) / 1e9));
                return caughtUp.size() == accounts.size();
            };
            Waiting.until(AFTER, allCaughtUp);
            reached = flow.reached();
            report.progress("%s", flow.summary());
        }
        Waiting.until(PATIENCE, allCaughtUp);
        for (Account account : accounts) {
            Outcome outcome = account.close(reached, caughtUp.getOrDefault(account.subscriber(), Double.NaN));
            report.progress("%s", outcome);
            outcomes.add(outcome);
        }
    }
}
