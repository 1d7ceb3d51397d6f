package it.opposizioni.bench.drill;

import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came out of the scenarios, and whether all of it is as it must be. */
final class Outcomes {

    private final List<Outcome> all = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    /**
     * One scenario as one subscriber had it.
     *
     * @param rate facts of the traffic that were published in a second
     * @param sent facts that were published for it meanwhile
     * @param lost facts that it does not know, and effects that it does not have
     * @param doubled effects that it has and should not have
     * @param caughtUp seconds until it knew everything; {@link Double#NaN} when it never did
     */
    record Outcome(
            String scenario,
            String subscriber,
            double rate,
            long sent,
            long lost,
            long dead,
            long doubled,
            double caughtUp) {

        boolean isAsItMustBe() {
            return lost == 0 && dead == 0 && doubled == 0 && !Double.isNaN(caughtUp);
        }
    }

    void add(Outcome outcome) {
        all.add(outcome);
    }

    /** Something else that is not as it must be. */
    void missed(String format, Object... values) {
        missed.add(String.format(Locale.ROOT, format, values));
    }

    /** That there is none of something. @param event after which there would be */
    void none(String event, String what, long count) {
        if (count != 0) {
            missed("%s: %d %s", event, count, what);
        }
    }

    /** @param value {@link Double#NaN} for never */
    static String seconds(double value) {
        return Double.isNaN(value) ? "never" : String.format(Locale.ROOT, "%.1f s", value);
    }

    /** Prints the table. @return whether all of it is as it must be */
    boolean print(Report report) {
        Table table = new Table(
                "scenario",
                "subscriber",
                "events/s reached",
                "events sent",
                "lost",
                "dead-lettered",
                "doubled",
                "caught up after",
                "");
        for (Outcome outcome : all) {
            table.row(
                    outcome.scenario(),
                    outcome.subscriber(),
                    String.format(Locale.ROOT, "%.0f", outcome.rate()),
                    String.format(Locale.ROOT, "%,d", outcome.sent()),
                    String.valueOf(outcome.lost()),
                    String.valueOf(outcome.dead()),
                    String.valueOf(outcome.doubled()),
                    seconds(outcome.caughtUp()),
                    outcome.isAsItMustBe() ? "met" : "**NOT met**");
        }
        if (!all.isEmpty()) {
            report.table(table);
        }
        missed.forEach(sentence -> report.paragraph("**NOT met**: %s.", sentence));
        return missed.isEmpty() && all.stream().allMatch(Outcome::isAsItMustBe);
    }
}
