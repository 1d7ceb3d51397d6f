package it.opposizioni.portal.export;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.CaseLabels;
import it.opposizioni.portal.cases.CaseSearch;
import it.opposizioni.portal.cases.CaseTexts;
import it.opposizioni.portal.hiddennumber.NumberFilter;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.Page;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The queue. */
record ExportedCases(CaseSearch search, Page page, CaseLabels labels) implements ExportedList<CaseClient.Summary> {

    ExportedCases(CaseSearch search, Page page) {
        this(search, page, CaseLabels.in(page.lang()));
    }

    @Override
    public String code() {
        return "CASES";
    }

    @Override
    public String path() {
        return "authority/cases";
    }

    @Override
    public String title() {
        return words().title();
    }

    @Override
    public String fileName() {
        return page.slug("cases");
    }

    @Override
    public Map<String, String> filters() {
        return search.filters();
    }

    @Override
    public Map<String, String> inAddress() {
        return search.inAddress();
    }

    @Override
    public NumberFilter byNumber() {
        return search.byNumber();
    }

    @Override
    public List<ActiveFilter> chips() {
        return search.active(page.link(path()), labels, page);
    }

    @Override
    public List<String> head() {
        CaseTexts words = words();
        ExportTexts texts = Texts.of(ExportTexts.class, page.lang());
        return List.of(
                words.one(),
                words.subject(),
                words.stage(),
                words.complaints(),
                texts.gradeA(),
                texts.gradeB(),
                texts.gradeC(),
                words.assignee(),
                words.opened(),
                words.due(),
                words.serving());
    }

    @Override
    public InputStream open(RowClient rows) {
        return rows.cases(search.asked()).readEntity(InputStream.class);
    }

    @Override
    public Class<CaseClient.Summary> type() {
        return CaseClient.Summary.class;
    }

    @Override
    public List<String> row(CaseClient.Summary each) {
        search.requireAnswer(each);
        return List.of(
                each.code(),
                each.isOfPrincipal() || each.company() != null
                        ? labels.subject(each)
                        : Objects.requireNonNullElse(each.name(), Objects.requireNonNullElse(each.number(), "")),
                labels.stage(each.stage()),
                String.valueOf(each.complaints().all()),
                String.valueOf(each.complaints().a()),
                String.valueOf(each.complaints().b()),
                String.valueOf(each.complaints().c()),
                labels.nameOf(each.assignee()),
                Rome.day(each.openedAt()).toString(),
                Objects.toString(each.dueOn(), ""),
                each.serving() == null ? "" : labels.serving(each.serving()));
    }

    private CaseTexts words() {
        return Texts.of(CaseTexts.class, page.lang());
    }
}
