package it.opposizioni.bench.copies;

import it.opposizioni.bench.data.ImportFile;
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

/** How fast a subscriber's copy is built from nothing while registrations go on: of a part of the nation's numbers, and of all. */
public final class CopiesPart {

    private static final int NUMBERS = 3_000_000;
    private static final int NATION = 32_000_000;
    private static final int FEW_NUMBERS = 300_000;
    private static final int REGISTERED_PER_SECOND = 20;
    private static final int PRESENT_SECONDS = 10;
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final long FIRST_NUMBER = 39_376_0000000L;
    private static final String FORGET = "delete from outbox_event where published_at is not null";

    private final Report report;
    private final TrialSuite suite;
    private final Path folder;
    private final long seed;
    private final boolean quick;

    /** @param quick a copy of 300,000 numbers only */
    public CopiesPart(Report report, TrialSuite suite, Path folder, long seed, boolean quick) {
        this.report = report;
        this.suite = suite;
        this.folder = folder;
        this.seed = seed;
        this.quick = quick;
    }

    public void run() throws Exception {
        try (Ledger ledger = new Ledger(suite)) {
            Registrations people = new Registrations(suite, ledger, 5, FIRST_NUMBER);
            copy(ledger, people, quick ? FEW_NUMBERS : NUMBERS);
            if (!quick) {
                copy(ledger, people, NATION);
            }
        }
    }

    /** The file has the numbers of a smaller one before it too. */
    private void copy(Ledger ledger, Registrations people, int numbers) throws Exception {
        report.progress("copy: %,d numbers are imported", numbers);
        Importing importing = new Importing(suite);
        ImportFile file = ImportFile.write(folder.resolve("import.csv"), numbers, 0, seed, _ -> false);
        importing.await(importing.send(file), 0);
        awaitSubscriber(ledger);
        suite.stopOperator();
        ledger.release(Services.OPERATOR);
        suite.emptyDatabase(Services.OPERATOR);
        // as a week later, when the publisher does not keep its facts any more: the copy can only come with a snapshot
        ledger.update(Services.REGISTRY, FORGET);
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
