package it.opposizioni.portal.consultation.intake;

import it.opposizioni.portal.consultation.ListPreview;
import it.opposizioni.portal.consultation.ListTexts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of a list as its page shows it.
 *
 * @param caption of its rows
 * @param delimiter in words
 * @param chosen what the visitor wants between the columns; null: what was detected
 * @param delimiters among which to choose
 * @param found whether any column looks like numbers
 */
record PreviewView(
        ListPreview preview,
        List<Column> columns,
        List<List<String>> rows,
        String caption,
        String delimiter,
        Delimiter chosen,
        List<Choice> delimiters,
        boolean found) {

    /** The box to tick for an e-mail at the end. */
    static final String NOTIFY = "notify";

    private static final int WIDEST_CELL = 40;
    private static final double MIXED = 0.95;

    /**
     * @param value what the form sends for it
     * @param id of its radio button; the first has that of the question, where its error leads
     * @param share how many of the rows have a number there, in words
     */
    record Column(String value, String id, String label, String share, boolean suggested) {}

    static PreviewView of(ListPreview preview, Delimiter chosen, ListTexts texts) {
        List<Column> columns = new ArrayList<>();
        boolean found = false;
        for (var c : preview.columns()) {
            found |= c.numbers() > 0;
            String place = Integer.toString(c.index() + 1);
            columns.add(new Column(
                    Integer.toString(c.index()),
                    columns.isEmpty() ? "column" : "column" + c.index(),
                    c.name() == null || c.name().isBlank()
                            ? texts.columnPlain(place)
                            : texts.columnNamed(place, shortened(c.name())),
                    texts.columnShare(Long.toString(Math.round(c.numbers() * 100))),
                    preview.suggestedColumn() != null && preview.suggestedColumn() == c.index()));
        }
        String delimiter =
                Delimiter.of(preview.delimiter()).map(d -> d.words(texts)).orElseGet(texts::delimiterNone);
        return new PreviewView(
                preview,
                columns,
                preview.rows().stream()
                        .map(row -> row.stream().map(PreviewView::shortened).toList())
                        .toList(),
                chosen == null ? texts.previewRows() : texts.previewRowsSplit(delimiter),
                delimiter,
                chosen,
                Delimiter.choices(texts),
                found);
    }

    /** What is chosen when the page opens. */
    Form suggestion() {
        Form form =
                Form.empty().with("header", Boolean.toString(preview.header())).with(NOTIFY, "true");
        return found && preview.suggestedColumn() != null
                ? form.with("column", preview.suggestedColumn().toString())
                : form;
    }

    /** What stands between the columns now. */
    public Form split() {
        return Form.empty()
                .with(
                        "delimiter",
                        Delimiter.of(preview.delimiter()).map(Enum::name).orElse(null));
    }

    /** The cells of a spreadsheet are apart by themselves. */
    public boolean isSplittable() {
        return !preview.isSpreadsheet();
    }

    /** Whether something may be wrong with how the list was read, so that the way to change it is to be seen. */
    public boolean isWorthALook() {
        return !found || chosen != null;
    }

    /** The columns with numbers, of which one can be compared; empty when there are not several. */
    public List<String> numberColumns() {
        List<Integer> places = preview.numberColumns();
        return places.size() < 2
                ? List.of()
                : places.stream()
                        .filter(i -> i < columns.size())
                        .map(i -> columns.get(i).label())
                        .toList();
    }

    /** The suggested column also holds something else than numbers. */
    public boolean isMixed() {
        return found
                && preview.suggestedColumn() != null
                && preview.columns().stream()
                        .anyMatch(c -> c.index() == preview.suggestedColumn() && c.numbers() < MIXED);
    }

    /** As people write it: {@code UTF-8} for {@code UTF_8}. */
    public String encoding() {
        return preview.encoding() == null ? "" : preview.encoding().replace('_', '-');
    }

    private static String shortened(String cell) {
        if (cell == null) {
            return "";
        }
        return cell.length() <= WIDEST_CELL ? cell : cell.substring(0, WIDEST_CELL) + "…";
    }
}
