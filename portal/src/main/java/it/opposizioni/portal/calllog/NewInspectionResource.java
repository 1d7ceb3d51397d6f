package it.opposizioni.portal.calllog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.calllog.CallLogClient.CallLog;
import it.opposizioni.portal.clients.CompanyClient.Listed;
import it.opposizioni.portal.directory.DirectorySearch;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.upload.Streamed;
import it.opposizioni.portal.upload.StreamedForm;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A log of an operator's calls that an inspector has: first the operator, found by name, then the file. */
@Path("/authority/call-logs/new")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class NewInspectionResource extends FormResource {

    private static final String OPERATOR = "operator";
    private static final int FOUND = 20;

    /** An operator that was found, with the address of the form for its calls. */
    record Found(String name, String seat, String href) {}

    @CheckedTemplate(basePath = "calllog")
    static class Templates {
        /** @param found null before a search */
        static native TemplateInstance search(Form form, List<Found> found, boolean unavailable);

        private Templates() {}
    }

    private final StreamedForm arriving;
    private final SentCallLog sent;
    private final DirectorySearch directory;

    NewInspectionResource(
            Page page, ReturnedForms returned, StreamedForm arriving, SentCallLog sent, DirectorySearch directory) {
        super(page, returned);
        this.arriving = arriving;
        this.sent = sent;
        this.directory = directory;
    }

    @GET
    public TemplateInstance search(@QueryParam("q") String query) {
        Form form = Form.empty().with("q", query);
        if (query == null) {
            return Templates.search(form, null, false);
        }
        if (form.value("q").isEmpty()) {
            form.reject("q", texts(CallLogTexts.class).whoseMissing());
            return Templates.search(form, null, false);
        }
        DirectorySearch.Result result = directory.find(form.value("q"), null, FOUND);
        List<Found> found =
                result.available() ? result.items().stream().map(this::found).toList() : null;
        return Templates.search(form, found, !result.available());
    }

    private Found found(Listed operator) {
        String form = page.link(CallLogArea.AUTHORITY.path() + "/new/file");
        return new Found(operator.name(), operator.seat(), form + "?operator=" + operator.id());
    }

    /** The name is the one that belongs to the id: an address that is passed on could show another. */
    @GET
    @Path("file")
    public Response form(@QueryParam(OPERATOR) String operator) {
        Form form = returned.here().orElseGet(() -> Form.empty().with(OPERATOR, operator));
        return form.id(OPERATOR)
                .map(directory::one)
                .map(whose -> Response.ok(NewOperatorCallLogResource.Templates.upload(
                                CallLogArea.AUTHORITY, form.keyed(), whose.name(), Map.of()))
                        .build())
                .orElseGet(() -> seeOther(CallLogArea.AUTHORITY.path() + "/new"));
    }

    @POST
    @Path("file")
    @Streamed
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send() {
        Form form = arriving.form();
        Optional<UUID> operator = form.id(OPERATOR);
        Optional<CallLog> log = operator.flatMap(whose -> sent.handOn(form, whose, null));
        arriving.discardTheRest();
        if (operator.isEmpty()) {
            return seeOther(CallLogArea.AUTHORITY.path() + "/new");
        }
        return log.map(stored -> seeOther(CallLogArea.AUTHORITY.path() + "/" + stored.id()))
                .orElseGet(() -> returned.toPage(form));
    }
}
