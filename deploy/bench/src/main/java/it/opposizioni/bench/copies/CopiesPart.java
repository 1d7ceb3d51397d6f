package it.opposizioni.bench.copies;

import it.opposizioni.bench.data.ImportFile;
import it.opposizioni.bench.facts.Backlog;
import it.opposizioni.bench.facts.Effects;
import it.opposizioni.bench.facts.Flow;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Registrations;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.facts.Waiting;
import it.opposizioni.bench.imports.Importing;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.TrialSuite;
import java.nio.file.Path;
import java.time.Duration;

/** How fast facts leave a publisher, and how fast a subscriber's copy is built from nothing while registrations go on. */
public final class CopiesPart {

    private static final int NUMBERS = 3_000_000;
    private static final int FEW_NUMBERS = 300_000;
    private static final int FACTS = 200_000;
    private static final int FEW_FACTS = 50_000;
    private static final int UNSENT_FACTS = 500_000;
    private static final int EVENTS_PER_SECOND = 5_000;
    private static final int REGISTERED_PER_SECOND = 20;
    private static final int PRESENT_SECONDS = 10;
    private static final Duration PATIENCE = Duration.ofHours(2);

    private static final long FIRST_NUMBER = 39_376_0000000L;

    private final Report report;
    private final TrialSuite suite;
    private final Path folder;
    private final long seed;
    private final int numbers;
    private final int facts;
    private final int unsent;

    /** @param quick a tenth of the numbers */
    public CopiesPart(Report report, TrialSuite suite, Path folder, long seed, boolean quick) {
        this.report = report;
        this.suite = suite;
        this.folder = folder;
        this.seed = seed;
        this.numbers = quick ? FEW_NUMBERS : NUMBERS;
        this.facts = quick ? FEW_FACTS : FACTS;
        this.unsent = quick ? FEW_FACTS : UNSENT_FACTS;
    }

    public void run() throws Exception {
        try (Ledger ledger = new Ledger(suite)) {
            Registrations people = new Registrations(suite, ledger, 5, FIRST_NUMBER);
            people.prepare(1);
            people.request();
            copy(ledger, people);
            relay(ledger);
        }
    }

    /** The subscribers are at work meanwhile, and then they are not: nobody waits until they have handled all of it. */
    private void relay(Ledger ledger) throws Exception {
        report.progress("relay: %,d events", facts);
        Backlog backlog = Backlog.ofRegistrations(ledger);
        warmUp(backlog);
        hold(backlog, facts);
        double beside = send(backlog, facts);
        for (String subscriber : Services.ALL) {
            if (!subscriber.equals(Services.REGISTRY)) {
                suite.service(subscriber).stopForAWhile();
            }
        }
        hold(backlog, unsent);
        new UnsentFacts(report, suite.registryManagement()).measure(unsent);
        double alone = send(backlog, unsent);
        report.bar(Bar.atLeast("events that the relay sends in a second", alone, EVENTS_PER_SECOND, "")
                .noted(
                        "%,d events, to three queues, broker and database on the same cores; %.0f while three subscribers handle them"
                                .formatted(unsent, beside)));
    }

    private void warmUp(Backlog backlog) throws Exception {
        backlog.add(facts / 5);
        Waiting.until(PATIENCE, backlog::isSent);
    }

    private static void hold(Backlog backlog, int facts) {
        backlog.hold();
        backlog.add(facts);
    }

    /** @return how many a second */
    private static double send(Backlog backlog, int facts) throws Exception {
        long begun = System.nanoTime();
        backlog.release();
        Waiting.until(PATIENCE, backlog::isSent);
        return facts / ((System.nanoTime() - begun) / 1e9);
    }

    private void copy(Ledger ledger, Registrations people) throws Exception {
        report.progress("copy: %,d numbers are imported", numbers);
        Importing importing = new Importing(suite);
        ImportFile file = ImportFile.write(folder.resolve("import.csv"), numbers, 0, seed, _ -> false);
        importing.await(importing.send(file), 0);
        awaitSubscriber(ledger);
        suite.stopOperator();
        ledger.release(Services.OPERATOR);
        suite.emptyDatabase(Services.OPERATOR);
        // as a week later, when the publisher does not keep its facts any more: the copy can only come with a snapshot
        ledger.update(Services.REGISTRY, "delete from outbox_event where published_at is not null");
        report.progress("copy: from nothing");
        double seconds;
        try (Flow _ = new Flow(people, REGISTERED_PER_SECOND)) {
            long begun = System.nanoTime();
            suite.startOperator();
            awaitSubscriber(ledger);
            seconds = (System.nanoTime() - begun) / 1e9;
        }
        awaitSubscriber(ledger);
        Effects.Difference difference = new Effects(ledger).of(Services.OPERATOR);
        report.bar(Bar.atMost(
                        "rows by which a copy of %,d numbers differs that was built from nothing".formatted(numbers),
                        difference.missing() + difference.tooMany(),
                        0,
                        "")
                .noted(
                        "%.0f s from the start of operator-service to all that is known: %.0f numbers/s, while %d facts/s were registered"
                                .formatted(seconds, numbers / seconds, REGISTERED_PER_SECOND)));
    }

    private void awaitSubscriber(Ledger ledger) throws InterruptedException {
        Waiting.until(PATIENCE, () -> ledger.ageOfKnowledge(Services.OPERATOR) < PRESENT_SECONDS);
    }
}
