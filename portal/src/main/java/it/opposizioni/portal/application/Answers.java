package it.opposizioni.portal.application;

import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.SummaryRow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The answers in one part of an application, as pages show them.
 *
 * @param path of the part's page, below that of the application
 */
public record Answers(String title, String path, List<SummaryRow> rows) {

    /** Part by part. Not everybody may read who the representative is: that part is then left out. */
    public static List<Answers> of(Company company, Lang lang) {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.REPRESENTATIVE || company.representative() != null)
                .map(part -> new Answers(
                        part.title(Texts.of(ApplicationTexts.class, lang)), part.path(), rows(part, company, lang)))
                .toList();
    }

    private static List<SummaryRow> rows(Part part, Company company, Lang lang) {
        FieldTexts fields = Texts.of(FieldTexts.class, lang);
        String none = Texts.of(ApplicationTexts.class, lang).none();
        return switch (part) {
            case ACTIVITY -> List.of(new SummaryRow(fields.activityLegend(), activities(company, fields, none)));
            case DECLARATION ->
                List.of(SummaryRow.of(
                        part.title(Texts.of(ApplicationTexts.class, lang)),
                        company.declaration() ? fields.declared() : none));
            default ->
                ApplicationField.of(part).stream()
                        .map(field -> row(field, company, fields, none))
                        .toList();
        };
    }

    /** Only the fields that can no longer be changed once the operator is registered. */
    static List<SummaryRow> fixed(Part part, Company company, Lang lang) {
        FieldTexts fields = Texts.of(FieldTexts.class, lang);
        return ApplicationField.of(part).stream()
                .filter(ApplicationField::isFixedByRegistration)
                .map(field -> row(field, company, fields, ""))
                .toList();
    }

    private static SummaryRow row(ApplicationField field, Company company, FieldTexts texts, String none) {
        String value = field.value(company);
        return SummaryRow.of(field.in(texts).label(), value == null ? none : value);
    }

    private static List<String> activities(Company company, FieldTexts texts, String none) {
        List<String> said = Stream.of(
                        Boolean.TRUE.equals(company.callsItself()) ? texts.callsItself() : "",
                        Boolean.TRUE.equals(company.outsources()) ? texts.outsources() : "",
                        Boolean.TRUE.equals(company.callsForOthers()) ? texts.callsForOthers() : "")
                .filter(answer -> !answer.isEmpty())
                .toList();
        return said.isEmpty() ? List.of(none) : said;
    }
}
