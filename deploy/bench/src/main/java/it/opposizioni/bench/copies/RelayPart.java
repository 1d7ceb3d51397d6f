package it.opposizioni.bench.copies;

import it.opposizioni.bench.facts.Backlog;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Registrations;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.facts.Waiting;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.TrialSuite;
import java.time.Duration;

/** How fast facts leave a publisher, and what those that wait to leave cost. */
public final class RelayPart {

    private static final int FACTS = 200_000;
    private static final int FEW_FACTS = 50_000;
    private static final int UNSENT_FACTS = 500_000;
    private static final int EVENTS_PER_SECOND = 5_000;
    private static final long FIRST_NUMBER = 39_376_0000000L;
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final Report report;
    private final TrialSuite suite;
    private final int facts;
    private final int unsent;

    /** @param quick fewer facts */
    public RelayPart(Report report, TrialSuite suite, boolean quick) {
        this.report = report;
        this.suite = suite;
        this.facts = quick ? FEW_FACTS : FACTS;
        this.unsent = quick ? FEW_FACTS : UNSENT_FACTS;
    }

    /** The subscribers are at work meanwhile, and then they are not: nobody waits until they have handled all of it. */
    public void run() throws Exception {
        double beside;
        double alone;
        try (Ledger ledger = new Ledger(suite)) {
            Registrations people = new Registrations(suite, ledger, 1, FIRST_NUMBER);
            people.prepare(1);
            people.register();
            report.progress("relay: %,d events", facts);
            Backlog backlog = Backlog.ofRegistrations(ledger);
            warmUp(backlog);
            hold(backlog, facts);
            beside = send(backlog, facts);
            stopSubscribers();
            hold(backlog, unsent);
            new UnsentFacts(report, suite.management(Services.REGISTRY)).measure(unsent);
            alone = send(backlog, unsent);
        }
        report.bar(Bar.atLeast("events that the relay sends in a second", alone, EVENTS_PER_SECOND, "")
                .noted(
                        "%,d events, to three queues, broker and database on the same cores; %.0f while three subscribers handle them"
                                .formatted(unsent, beside)));
    }

    private void stopSubscribers() throws Exception {
        for (String subscriber : Services.ALL) {
            if (!subscriber.equals(Services.REGISTRY)) {
                suite.service(subscriber).stopForAWhile();
            }
        }
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
}
