package it.opposizioni.portal.organisation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.spreadsheet.SpreadsheetText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All lines of a list for a spreadsheet, in the words of the page and separated as spreadsheets of its language expect it. */
final class ListTable {

    /** The place of the fields that the registry writes: line, number, outcome and, where lines oppose something, media. */
    private static final int NUMBER = 1;

    private static final int OUTCOME = 2;
    private static final int MEDIA = 3;

    private final Lang lang;
    private final OrganisationLabels labels;
    private final UnaryOperator<String> outcome;

    private ListTable(Lang lang, UnaryOperator<String> outcome) {
        this.lang = lang;
        this.labels = OrganisationLabels.in(lang);
        this.outcome = outcome;
    }

    static ListTable of(Lang lang) {
        return new ListTable(lang, OrganisationLabels.in(lang)::outcome);
    }

    /** @param kind of the request, in whose words an outcome is said */
    static ListTable of(Lang lang, String kind) {
        return new ListTable(lang, ListRequestLabels.in(lang, kind)::outcome);
    }

    /** @param csv with codes, as the registry writes it */
    byte[] translate(byte[] csv) {
        String text = new String(csv, StandardCharsets.UTF_8);
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text)) {
            List<List<String>> rows = new ArrayList<>();
            records.forEach(
                    record -> rows.add(rows.isEmpty() ? head(record.getFieldCount()) : row(record.getFields())));
            return rows.stream()
                    .map(SpreadsheetText.in(lang)::row)
                    .collect(Collectors.joining("", SpreadsheetText.BEGINNING, ""))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> head(int fields) {
        FieldTexts texts = Texts.of(FieldTexts.class, lang);
        return Stream.of(
                        texts.line(),
                        texts.number(),
                        texts.outcome(),
                        labels.lists().stops())
                .limit(fields)
                .toList();
    }

    private List<String> row(List<String> fields) {
        List<String> row = new ArrayList<>(fields.subList(0, NUMBER + 1));
        row.add(outcome.apply(fields.get(OUTCOME).isEmpty() ? null : fields.get(OUTCOME)));
        if (fields.size() > MEDIA) {
            row.add(labels.media(List.of(fields.get(MEDIA).split(" "))));
        }
        return row;
    }
}
