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
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The authority's lists as files: what for is asked first, noted, and shown to all officials. */
@Path("/authority/exports")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class ExportResource extends FormResource {

    private static final int PAGE = 50;
    private static final String SPREADSHEET = "XLSX";

    @CheckedTemplate(basePath = "export")
    static class Templates {
        /** @param exports null when the service does not answer */
        static native TemplateInstance exports(
                List<ExportClient.Export> exports, ExportLabels words, String next, String first);

        static native TemplateInstance form(
                Form form, ExportedList list, List<ActiveFilter> chips, List<Choice> formats, String most);

        private Templates() {}
    }

    private final ExportClient exports;
    private final CaseClient cases;
    private final ComplaintClient complaints;
    private final ObjectMapper json;

    ExportResource(
            Page page,
            ReturnedForms returned,
            @RestClient ExportClient exports,
            @RestClient CaseClient cases,
            @RestClient ComplaintClient complaints,
            ObjectMapper json) {
        super(page, returned);
        this.exports = exports;
        this.cases = cases;
        this.complaints = complaints;
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
    public TemplateInstance cases(@BeanParam CaseSearch search) {
        Form form = returned.here().orElseGet(search::asForm);
        return form(form, new ExportedCases(CaseSearch.of(form), cases, page));
    }

    @POST
    @Path("cases")
    public Response takeCases(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        return take(form, new ExportedCases(CaseSearch.of(form), cases, page));
    }

    @GET
    @Path("complaints")
    public TemplateInstance complaints(@BeanParam ComplaintSearch search) {
        Form form = returned.here().orElseGet(search::asForm);
        return form(form, new ExportedComplaints(ComplaintSearch.of(form), complaints, page));
    }

    @POST
    @Path("complaints")
    public Response takeComplaints(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        return take(form, new ExportedComplaints(ComplaintSearch.of(form), complaints, page));
    }

    private TemplateInstance form(Form form, ExportedList list) {
        ExportLabels words = ExportLabels.in(page.lang());
        return Templates.form(
                form.value("format").isEmpty() ? form.with("format", "CSV").keyed() : form.keyed(),
                list,
                list.chips(),
                words.formats(),
                page.formats().amount(ExportedTable.MOST_ROWS));
    }

    private Response take(Form form, ExportedList list) {
        ExportTexts texts = texts(ExportTexts.class);
        if (form.value("purpose").isEmpty()) {
            return returned.toPage(form.reject("purpose", texts.noPurpose()));
        }
        boolean spreadsheet = form.value("format").equals(SPREADSHEET);
        try {
            Optional<ExportedTable> table = ExportedTable.read(list, spreadsheet);
            if (table.isEmpty()) {
                return returned.toPage(
                        form.reject("filters", texts.tooMany(page.formats().amount(ExportedTable.MOST_ROWS))));
            }
            ExportClient.NewExport note = note(form, list, table.get(), spreadsheet);
            ExportClient.Export noted = exports.note(key(form, note), note);
            String name = list.fileName() + "-" + Rome.day(noted.at());
            String inside = name + (spreadsheet ? ".xlsx" : ".csv");
            return Response.ok(ExportArchive.of(inside, table.get(), noted, json), "application/zip")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".zip\"")
                    .build();
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(
                    form, e, "filters", pointer -> pointer.equals("/purpose") ? "purpose" : "filters"));
        }
    }

    /** Another one for whatever else is taken from the same page, which stays as it is while a file is saved. */
    private static String key(Form form, ExportClient.NewExport note) {
        String what = form.key() + "/" + note;
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static ExportClient.NewExport note(Form form, ExportedList list, ExportedTable table, boolean spreadsheet) {
        String filters = ActiveFilter.query(list.filters(), null).replaceFirst("^\\?", "");
        return new ExportClient.NewExport(
                list.code(),
                spreadsheet ? SPREADSHEET : "CSV",
                filters,
                form.value("purpose"),
                table.rows(),
                table.sha256());
    }
}
