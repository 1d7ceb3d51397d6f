package it.opposizioni.operator.calllog.intake;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.calllog.engine.CallLogLayout;
import it.opposizioni.operator.consultation.engine.format.HeaderLine;
import it.opposizioni.operator.consultation.engine.format.OpenedList;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.engine.record.ListLayout.Header;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Where the log has number, time and calling number, as its sender says: each by its place from 0 or by the name in the header.
 *
 * @param header null: detected from the first line
 */
record CallColumns(String number, String time, String caller, Boolean header) {

    private static final int MOST_DIGITS = 3;
    private static final int LONGEST_NAME = 200;

    private static final Text WRONG = Text.of(
            "Indica la colonna con il numero d'ordine da 0 a 999, o con il nome che ha nell'intestazione.",
            "Give the column by its place from 0 to 999, or by the name that the header gives it.");
    private static final Text SAME = Text.of(
            "Numero chiamato, ora e numero chiamante stanno in tre colonne diverse.",
            "Number called, time and calling number are in three different columns.");

    /**
     * @param number null: the first; time: the second; caller: the third
     * @throws DomainException 422
     */
    static CallColumns of(String number, String time, String caller, Boolean header) {
        CallColumns columns = new CallColumns(
                checked(number, "0", "/numberColumn"),
                checked(time, "1", "/timeColumn"),
                checked(caller, "2", "/callerColumn"),
                header);
        if (Set.copyOf(List.of(columns.number, columns.time, columns.caller)).size() < 3) {
            throw DomainException.invalid("/numberColumn", "COLUMN", SAME);
        }
        return columns;
    }

    /** What a request with the same key must say too. */
    String asAsked() {
        return String.join("\n", number, time, caller, header == null ? "" : header.toString());
    }

    private static String checked(String column, String without, String pointer) {
        if (column == null || column.isBlank()) {
            return without;
        }
        if (column.length() > LONGEST_NAME || isPlace(column) && column.length() > MOST_DIGITS) {
            throw DomainException.invalid(pointer, "COLUMN", WRONG);
        }
        return isPlace(column) ? String.valueOf(Integer.parseInt(column)) : column;
    }

    private static boolean isPlace(String column) {
        return column.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** @throws ListRefusedException when the header has no such name */
    CallLogLayout in(OpenedList log) throws IOException {
        boolean named = !isPlace(number) || !isPlace(time) || !isPlace(caller);
        if (!named) {
            Header stated = header == null ? Header.AUTO : header ? Header.PRESENT : Header.ABSENT;
            return layout(place(number, null), place(time, null), place(caller, null), ListLayout.ANY, stated);
        }
        HeaderLine names = HeaderLine.of(log);
        return layout(
                place(number, names), place(time, names), place(caller, names), names.delimiter(), Header.PRESENT);
    }

    private static CallLogLayout layout(int number, int time, int caller, char delimiter, Header header)
            throws ListRefusedException {
        if (number == time || number == caller || time == caller) {
            throw new ListRefusedException(Reason.NO_SUCH_COLUMN, 1);
        }
        return new CallLogLayout(number, time, caller, delimiter, header);
    }

    private static int place(String column, HeaderLine names) throws ListRefusedException {
        if (isPlace(column)) {
            return Integer.parseInt(column);
        }
        int place = names.columnNamed(column);
        if (place < 0) {
            throw new ListRefusedException(Reason.NO_SUCH_COLUMN, 1);
        }
        return place;
    }
}
