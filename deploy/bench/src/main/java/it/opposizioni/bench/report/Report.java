package it.opposizioni.bench.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run has to say: goes to the screen as it comes, and as Markdown into a file at the end. */
public final class Report {

    private final PrintStream screen;
    private final StringBuilder text = new StringBuilder();
    private final List<Bar> bars = new ArrayList<>();

    public Report(PrintStream screen) {
        this.screen = screen;
    }

    /** What goes on, for who waits; not part of the report. */
    public void progress(String format, Object... values) {
        screen.printf(Locale.ROOT, "… " + format + "%n", values);
    }

    public void paragraph(String format, Object... values) {
        add(String.format(Locale.ROOT, format, values) + "\n\n");
    }

    public void table(Table table) {
        add(table + "\n");
    }

    public void bar(Bar bar) {
        bars.add(bar);
    }

    /** The table of everything promised. */
    public void verdicts() {
        Table table = new Table("promised", "measured", "bar", "");
        bars.forEach(bar -> bar.addTo(table));
        table(table);
        long met = bars.stream().filter(Bar::met).count();
        paragraph("%d of %d bars met.", met, bars.size());
    }

    private void add(String piece) {
        screen.print(piece);
        text.append(piece);
    }

    /** Markdown. */
    @Override
    public String toString() {
        return text.toString();
    }
}
