package it.opposizioni.portal.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.authority.ComplaintSearch;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.CaseSearch;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.hiddennumber.HiddenNumberTexts;
import it.opposizioni.portal.hiddennumber.HiddenNumbers;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The authority's lists as files: what for is asked first, noted, and shown to all officials. */
@Path("/authority/exports")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class ExportResource extends FormResource {

    private static final int PAGE = 50;
    private static final String SPREADSHEET = "XLSX";

    /** What a service of the release before answers: it has no rows, and takes their address for that of one item, which it gives in JSON alone. */
    private static final Set<Integer> NO_ROWS_YET = Set.of(404, 406);

    @CheckedTemplate(basePath = "export")
    static class Templates {
        /** @param exports null when the service does not answer */
        static native TemplateInstance exports(
                List<ExportClient.Export> exports, ExportLabels words, String next, String first);

        static native TemplateInstance form(
                Form form,
                String listPath,
                String listTitle,
                Map<String, String> filters,
                List<ActiveFilter> chips,
                List<Choice> formats);

        private Templates() {}
    }

    private final ExportClient exports;
    private final ExportEndClient end;
    private final RowClient rows;
    private final CaseClient cases;
    private final HiddenNumbers numbers;
    private final ObjectMapper json;

    ExportResource(
            Page page,
            ReturnedForms returned,
            @RestClient ExportClient exports,
            @RestClient ExportEndClient end,
            @RestClient RowClient rows,
            @RestClient CaseClient cases,
            HiddenNumbers numbers,
            ObjectMapper json) {
        super(page, returned);
        this.exports = exports;
        this.end = end;
        this.rows = rows;
        this.cases = cases;
        this.numbers = numbers;
        this.json = json;
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        PageSection<ExportClient.Exports> found = PageSection.of(() -> exports.list(cursor, PAGE));
        String here = page.link("authority/exports");
        return Templates.exports(
                found.available() ? found.value().items() : null,
                ExportLabels.in(page.lang()),
                nextPage(here, found.available() ? found.value().next() : null),
                cursor == null ? "" : here);
    }

    @GET
    @Path("cases")
    public Object cases(@BeanParam CaseSearch asked) {
        Optional<Form> back = returned.here();
        CaseSearch search = back.map(CaseSearch::of).orElse(asked).hiding(numbers);
        return back.isEmpty() && search.byNumber().typed()
                ? seeOther("authority/exports/cases", search.sameQuery())
                : form(back.orElseGet(search::asForm), new ExportedCases(search, page));
    }

    @POST
    @Path("cases")
    public Response takeCases(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        return take(form, new ExportedCases(CaseSearch.of(form).hiding(numbers), page));
    }

    @GET
    @Path("complaints")
    public Object complaints(@BeanParam ComplaintSearch asked) {
        Optional<Form> back = returned.here();
        ComplaintSearch search = back.map(ComplaintSearch::of).orElse(asked).hiding(numbers);
        return back.isEmpty() && search.byNumber().typed()
                ? seeOther("authority/exports/complaints", search.sameQuery())
                : form(back.orElseGet(search::asForm), new ExportedComplaints(search, cases, page));
    }

    @POST
    @Path("complaints")
    public Response takeComplaints(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        return take(form, new ExportedComplaints(ComplaintSearch.of(form).hiding(numbers), cases, page));
    }

    private TemplateInstance form(Form form, ExportedList<?> list) {
        if (list.byNumber().isUnreadable()) {
            form.reject("filters", texts(HiddenNumberTexts.class).unreadable());
        }
        return Templates.form(
                form.value("format").isEmpty() ? form.with("format", "CSV") : form,
                list.path(),
                list.title(),
                list.inAddress(),
                list.chips(),
                ExportLabels.in(page.lang()).formats());
    }

    private Response take(Form form, ExportedList<?> list) {
        ExportTexts texts = texts(ExportTexts.class);
        if (form.value("purpose").isEmpty()) {
            return returned.toPage(form.reject("purpose", texts.noPurpose()));
        }
        if (list.byNumber().isUnreadable()) {
            return returned.toPage(form);
        }
        try {
            return archive(form, list);
        } catch (UpstreamException e) {
            if (NO_ROWS_YET.contains(e.status())) {
                return returned.toPage(form.reject("filters", texts.notNow()));
            }
            return returned.toPage(FormProblems.into(
                    form, e, "filters", pointer -> pointer.equals("/purpose") ? "purpose" : "filters"));
        }
    }

    /** What cannot be noted does not leave; what is refused is not noted. Whatever is sent twice leaves twice, and is noted twice. */
    private <T> Response archive(Form form, ExportedList<T> list) {
        boolean spreadsheet = form.value("format").equals(SPREADSHEET);
        InputStream lines = list.open(rows);
        try {
            ExportClient.Export noted = exports.note(UUID.randomUUID().toString(), note(form, list, spreadsheet));
            String name = list.fileName() + "-" + Rome.day(noted.at());
            ExportedTable<T> table = new ExportedTable<>(list, spreadsheet, page.lang(), json);
            ExportArchive archive = new ExportArchive(noted, end, json);
            StreamingOutput output = out -> {
                try (lines) {
                    archive.write(name + (spreadsheet ? ".xlsx" : ".csv"), table, lines, out);
                }
            };
            return Response.ok(output, "application/zip")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".zip\"")
                    .build();
        } catch (RuntimeException e) {
            close(lines);
            throw e;
        }
    }

    private static void close(InputStream lines) {
        try {
            lines.close();
        } catch (IOException _) {
            // nobody waits for them
        }
    }

    private static ExportClient.NewExport note(Form form, ExportedList<?> list, boolean spreadsheet) {
        String filters = ActiveFilter.query(list.filters(), null).replaceFirst("^\\?", "");
        return new ExportClient.NewExport(
                list.code(), spreadsheet ? SPREADSHEET : "CSV", filters, form.value("purpose"));
    }
}
