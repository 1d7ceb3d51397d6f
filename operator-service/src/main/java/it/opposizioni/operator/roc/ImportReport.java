package it.opposizioni.operator.roc;

import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.callingnumber.CallingNumberService.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The result for each line of a file; only those with something to say are kept, and not more than anybody reads. */
final class ImportReport {

    /** @param text the line as it came, cut to what one can read */
    record Remark(int line, String code, Text detail, String text) {}

    private static final Text IN_CONFLICT = Text.of(
            "Un altro operatore ha dichiarato questi numeri, o alcuni: decide il gestore.",
            "Another operator has declared these numbers, or some of them: the registrar decides.");
    private static final Text OVERLAPS = Text.of(
            "Hai già dichiarato alcuni di questi numeri: dichiara solo gli altri.",
            "You have declared some of these numbers already: declare only the others.");

    private final int mostRemarks;
    private final List<Remark> remarks = new ArrayList<>();
    private int received;
    private int declared;
    private int unchanged;
    private int conflicts;
    private int invalid;

    ImportReport(int mostRemarks) {
        this.mostRemarks = mostRemarks;
    }

    void received() {
        received++;
    }

    void invalid(ImportReader.Line line, String code, Text detail) {
        invalid++;
        remark(line, code, detail);
    }

    void became(ImportReader.Line line, Claim claim) {
        switch (claim) {
            case DECLARED -> declared++;
            case UNCHANGED -> unchanged++;
            case CONFLICT -> {
                conflicts++;
                remark(line, "CONFLICT", IN_CONFLICT);
            }
            case OVERLAPS -> invalid(line, "OVERLAPS_OWN", OVERLAPS);
        }
    }

    private void remark(ImportReader.Line line, String code, Text detail) {
        if (remarks.size() < mostRemarks) {
            remarks.add(new Remark(line.number(), code, detail, line.quote()));
        }
    }

    /** In the order of the file. */
    List<Remark> remarks() {
        return remarks.stream().sorted(Comparator.comparingInt(Remark::line)).toList();
    }

    int countReceived() {
        return received;
    }

    int declared() {
        return declared;
    }

    int unchanged() {
        return unchanged;
    }

    int conflicts() {
        return conflicts;
    }

    int countInvalid() {
        return invalid;
    }
}
