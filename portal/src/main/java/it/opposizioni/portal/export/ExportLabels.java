package it.opposizioni.portal.export;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.spreadsheet.Spreadsheet;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Labels of the service's codes. A code that is new to us shows as it is. */
public final class ExportLabels {

    /** Filters whose value may be a telephone number. */
    private static final Set<String> NUMBERS = Set.of("callerNumber", "subject");

    private final ExportTexts texts;
    private final Formats formats;

    private ExportLabels(Lang lang) {
        this.texts = Texts.of(ExportTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static ExportLabels in(Lang lang) {
        return new ExportLabels(lang);
    }

    public String list(String code) {
        return switch (code) {
            case "CASES" -> texts.ofCases();
            case "COMPLAINTS" -> texts.ofComplaints();
            default -> code;
        };
    }

    public String official(ExportClient.Export export) {
        if (export.me()) {
            return texts.me();
        }
        return export.official() == null ? texts.somebody() : export.official();
    }

    /** How many there are; or that the file has not come to its end, and may never. */
    public String rows(ExportClient.Export export) {
        return export.rows() == null ? texts.notEnded() : formats.amount(export.rows());
    }

    /** Empty as long as there is none. */
    public String digest(ExportClient.Export export) {
        return export.sha256() == null ? "" : export.sha256();
    }

    /** As people read them; a number is masked. */
    public String filters(ExportClient.Export export) {
        String filters = export.filters();
        if (filters == null || filters.isBlank()) {
            return texts.noFilters();
        }
        try {
            return Arrays.stream(filters.split("&")).map(this::filter).collect(Collectors.joining(", "));
        } catch (IllegalArgumentException _) {
            return filters;
        }
    }

    private String filter(String pair) {
        String text = URLDecoder.decode(pair, StandardCharsets.UTF_8);
        int sign = text.indexOf('=');
        return sign > 0 && NUMBERS.contains(text.substring(0, sign))
                ? text.substring(0, sign + 1) + formats.masked(text.substring(sign + 1))
                : text;
    }

    List<Choice> formats() {
        return List.of(
                Choice.of("CSV", texts.csv()),
                new Choice("XLSX", texts.xlsx(), texts.sheets(formats.amount(Spreadsheet.MOST_ROWS))));
    }
}
