package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of everything that was asked for. */
final class Verdict {

    private final Journal journal;
    private final Ledger ledger;

    Verdict(Journal journal, Ledger ledger) {
        this.journal = journal;
        this.ledger = ledger;
    }

    /** Looks for each thing that was acknowledged. @return what is not as it must be, in a sentence each */
    List<String> print(Report report) throws InterruptedException {
        Check check = new Check(journal, ledger);
        check.run();
        List<String> missed = new ArrayList<>(check.wrong());
        int unexpected = journal.unexpected().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        journal.unexpected().forEach((what, times) -> missed.add("%d times unexpected: %s".formatted(times, what)));
        report.table(new Table("attempted", "acknowledged", "ok", "lost", "doubled", "recovered", "unexpected")
                .row(
                        counted(journal.attempted()),
                        counted(journal.acknowledged()),
                        counted(journal.acknowledged() - check.lost()),
                        counted(check.lost()),
                        counted(check.doubled()),
                        counted(journal.recovered()),
                        counted(unexpected)));
        return missed;
    }

    static String counted(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
