package it.opposizioni.bench.report;

import java.util.Locale;

/**
 * One promise and what was measured.
 *
 * @param measured {@link Double#NaN} when it could not be measured, with the reason in the note
 * @param atMost otherwise the bar is the least
 */
public record Bar(String what, double measured, double bar, boolean atMost, String unit, String note) {

    public static Bar atMost(String what, double measured, double bar, String unit) {
        return new Bar(what, measured, bar, true, unit, "");
    }

    public static Bar atLeast(String what, double measured, double bar, String unit) {
        return new Bar(what, measured, bar, false, unit, "");
    }

    /** Could not be measured, and therefore is not met. */
    public static Bar missing(String what, String why) {
        return new Bar(what, Double.NaN, Double.NaN, true, "", why);
    }

    /** The same with something to know about how it was measured. */
    public Bar noted(String text) {
        return new Bar(what, measured, bar, atMost, unit, text);
    }

    public boolean met() {
        return atMost ? measured <= bar : measured >= bar;
    }

    void addTo(Table table) {
        String limit = Double.isNaN(bar) ? "" : (atMost ? "at most " : "at least ") + quantity(bar);
        String value = Double.isNaN(measured) ? "not measured" : quantity(measured);
        String verdict = met() ? "met" : "**NOT met**";
        table.row(note.isEmpty() ? what : what + " (" + note + ")", value, limit, verdict);
    }

    private String quantity(double value) {
        String number = value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
