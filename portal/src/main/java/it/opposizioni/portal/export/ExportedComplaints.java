package it.opposizioni.portal.export;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.authority.AuthorityTexts;
import it.opposizioni.portal.authority.ComplaintSearch;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.complaint.message.MessageTexts;
import it.opposizioni.portal.hiddennumber.NumberFilter;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.passedon.PassedOnTexts;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Complaints without who made them, and without the number that was called: neither is needed to work on who called. */
record ExportedComplaints(ComplaintSearch search, CaseClient cases, Page page, ComplaintLabels labels)
        implements ExportedList<ComplaintClient.Summary> {

    /** What a list says that has no rows. */
    private static final byte[] NO_ROWS = "{\"items\": 0}".getBytes(StandardCharsets.US_ASCII);

    ExportedComplaints(ComplaintSearch search, CaseClient cases, Page page) {
        this(search, cases, page, ComplaintLabels.forAuthority(page.lang()));
    }

    @Override
    public String code() {
        return "COMPLAINTS";
    }

    @Override
    public String path() {
        return "authority/complaints";
    }

    @Override
    public String title() {
        return words().title();
    }

    @Override
    public String fileName() {
        return page.slug("complaints");
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
        return search.active(page.link(path()), labels, search.colleagues(cases), page);
    }

    @Override
    public List<String> head() {
        AuthorityTexts words = words();
        ExportTexts texts = Texts.of(ExportTexts.class, page.lang());
        return List.of(
                texts.complaint(),
                words.filed(),
                words.stage(),
                words.assessment(),
                words.accused(),
                words.principal(),
                words.callers(),
                words.calls(),
                texts.firstCall(),
                texts.lastCall(),
                words.due(),
                Texts.of(PassedOnTexts.class, page.lang()).to(),
                Texts.of(MessageTexts.class, page.lang()).lastQuestion());
    }

    @Override
    public InputStream open(RowClient rows) {
        return search.asked(cases)
                .map(asked -> rows.complaints(asked).readEntity(InputStream.class))
                .orElseGet(() -> new ByteArrayInputStream(NO_ROWS));
    }

    @Override
    public Class<ComplaintClient.Summary> type() {
        return ComplaintClient.Summary.class;
    }

    @Override
    public List<String> row(ComplaintClient.Summary each) {
        search.requireAnswer(each);
        return List.of(
                each.code(),
                Rome.day(each.filedAt()).toString(),
                labels.stage(each.stage()),
                labels.finding(each.assessment()),
                labels.accused(each.accused()),
                labels.principal(each.accused()),
                each.callerNumbers() == null ? "" : String.join(" ", each.callerNumbers()),
                String.valueOf(each.calls()),
                when(each.firstCallAt(), each.firstCallPart(), page.formats()),
                when(each.lastCallAt(), each.lastCallPart(), page.formats()),
                Objects.toString(each.latestDate(), ""),
                labels.authorities().name(each.passedOnTo()),
                each.question() == null
                        ? ""
                        : labels.questions().name(each.question().state()));
    }

    /** Without a time where only the part of the day is known. */
    static String when(Instant at, String partOfDay, Formats formats) {
        return partOfDay == null
                ? at.atZone(Rome.ZONE).toOffsetDateTime().toString()
                : Rome.day(at) + " " + formats.partOfDay(partOfDay);
    }

    private AuthorityTexts words() {
        return Texts.of(AuthorityTexts.class, page.lang());
    }
}
