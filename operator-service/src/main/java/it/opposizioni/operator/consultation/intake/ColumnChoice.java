package it.opposizioni.operator.consultation.intake;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.consultation.engine.format.HeaderLine;
import it.opposizioni.operator.consultation.engine.format.ListFormat;
import it.opposizioni.operator.consultation.engine.format.OpenedList;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import java.io.IOException;

/**
 * Which column holds the numbers, as the sender says: by its position, by the name in the header, or that it asks to see
 * the first rows first.
 *
 * @param name null unless it is named
 */
record ColumnChoice(boolean ask, ListLayout layout, String name) {

    private static final int MOST_DIGITS = 3;
    private static final int LONGEST_NAME = 200;
    private static final Text WRONG = Text.of(
            "Indica la colonna con il numero d'ordine da 0 a 999, con il nome che ha nell'intestazione, o con ask.",
            "Give the column by its place from 0 to 999, by the name that the header gives it, or by ask.");

    /**
     * @param column null: the first
     * @param header null: detected from the first line
     * @throws DomainException 422
     */
    static ColumnChoice of(String column, Boolean header) {
        ListLayout.Header stated =
                header == null ? ListLayout.Header.AUTO : header ? ListLayout.Header.PRESENT : ListLayout.Header.ABSENT;
        ListLayout first = new ListLayout(0, ListLayout.ANY, stated);
        if (column == null || column.isBlank()) {
            return new ColumnChoice(false, first, null);
        }
        if (column.equals("ask")) {
            return new ColumnChoice(true, first, null);
        }
        if (column.chars().allMatch(c -> c >= '0' && c <= '9')) {
            if (column.length() > MOST_DIGITS) {
                throw DomainException.invalid("/column", "COLUMN", WRONG);
            }
            return new ColumnChoice(false, new ListLayout(Integer.parseInt(column), ListLayout.ANY, stated), null);
        }
        if (column.length() > LONGEST_NAME) {
            throw DomainException.invalid("/column", "COLUMN", WRONG);
        }
        return new ColumnChoice(false, new ListLayout(0, ListLayout.ANY, ListLayout.Header.PRESENT), column);
    }

    /** Whether this may have led to what is known of a list; where the name or the sender decided later, it may. */
    boolean mayBe(ListLayout known) {
        boolean sameDelimiter = layout.delimiter() == ListLayout.ANY || layout.delimiter() == known.delimiter();
        boolean same = layout.column() == known.column() && layout.header() == known.header() && sameDelimiter;
        return ask || name != null || same;
    }

    /** @throws ListRefusedException when the header has no such name */
    ListLayout in(OpenedList list) throws IOException {
        char delimiter = list.format() == ListFormat.XLSX ? OpenedList.SPREADSHEET_DELIMITER : layout.delimiter();
        if (name == null) {
            return new ListLayout(layout.column(), delimiter, layout.header());
        }
        HeaderLine header = HeaderLine.of(list);
        int column = header.columnNamed(name);
        if (column < 0) {
            throw new ListRefusedException(Reason.NO_SUCH_COLUMN, 1);
        }
        return new ListLayout(column, header.delimiter(), ListLayout.Header.PRESENT);
    }
}
