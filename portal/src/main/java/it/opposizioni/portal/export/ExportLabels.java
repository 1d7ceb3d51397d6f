package it.opposizioni.portal.export;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Labels of the service's codes. A code that is new to us shows as it is. */
public final class ExportLabels {

    private final ExportTexts texts;

    private ExportLabels(Lang lang) {
        this.texts = Texts.of(ExportTexts.class, lang);
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

    /** As people read them. */
    public String filters(ExportClient.Export export) {
        String filters = export.filters();
        if (filters == null || filters.isBlank()) {
            return texts.noFilters();
        }
        try {
            return URLDecoder.decode(filters.replace("&", ", "), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return filters;
        }
    }

    List<Choice> formats() {
        return List.of(Choice.of("CSV", texts.csv()), Choice.of("XLSX", texts.xlsx()));
    }
}
