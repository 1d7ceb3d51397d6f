package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of everything that was asked for. */
final class Verdict {

    private final Journal journal;
    private final Ledger ledger;
    private final Duration patience;

    /** @param patience until what is not there is said to be lost */
    Verdict(Journal journal, Ledger ledger, Duration patience) {
        this.journal = journal;
        this.ledger = ledger;
        this.patience = patience;
    }

    /** Looks for each thing that was acknowledged. @return what is not as it must be, in a sentence each */
    List<String> print(Report report) throws InterruptedException {
        Check check = new Check(journal, ledger, patience);
        check.run();
        List<String> missed = new ArrayList<>(check.wrong());
        long unexpected = check.unexpected()
                + journal.unexpected().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        journal.unexpected().forEach((what, times) -> missed.add("%d times unexpected: %s".formatted(times, what)));
        report.paragraph(
                "`{attempted: %d, acknowledged: %d, ok: %d, lost: %d, doubled: %d, recovered: %d, unexpected: %d}`",
                journal.attempted(),
                journal.acknowledged(),
                // what is missing in several services is lost several times
                Math.max(0, journal.acknowledged() - check.lost()),
                check.lost(),
                check.doubled(),
                journal.recovered(),
                unexpected);
        journal.explanations()
                .forEach(lines -> report.paragraph("```%n%s%n```", String.join(System.lineSeparator(), lines)));
        return missed;
    }

    static String counted(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
