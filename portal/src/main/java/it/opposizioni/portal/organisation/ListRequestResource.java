package it.opposizioni.portal.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.organisation.SentList.Lines;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * What is asked for many numbers of the organisation for which the visitor acts: first the page that names the effect and for how many numbers, and
 * once somebody has said yes what became of each line.
 */
@Path("/personal-area/number-lists/requests")
@RolesAllowed(Role.Names.CITIZEN)
@ForDelegates
@Blocking
class ListRequestResource extends FormResource {

    static final String HERE = "personal-area/number-lists/requests";

    @CheckedTemplate(basePath = "organisation")
    static class Templates {
        static native TemplateInstance bulkEntered(Form form, ListRequest list, ListRequestLabels words);

        static native TemplateInstance bulk(
                Form form,
                ListRequest list,
                Lines lines,
                ListRequestLabels words,
                boolean undoable,
                String next,
                String first,
                String done);

        private Templates() {}
    }

    private final ListRequestClient requests;
    private final Clock clock;

    ListRequestResource(Page page, ReturnedForms returned, @RestClient ListRequestClient requests, Clock clock) {
        super(page, returned);
        this.requests = requests;
        this.clock = clock;
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(
            @PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("done") String done) {
        ListRequest request = requests.one(id);
        Form form = returned.here().orElseGet(Form::empty);
        ListRequestLabels words = ListRequestLabels.in(page.lang(), request.kind());
        if (request.isEntered()) {
            return Templates.bulkEntered(form, request, words);
        }
        String address = page.link(HERE) + "/" + id;
        Lines lines = requests.lines(id, cursor, SentListResource.LINES);
        return Templates.bulk(
                form,
                request,
                lines,
                words,
                request.isUndoable(clock.instant()),
                nextPage(address, lines.next()),
                cursor == null ? "" : address,
                done == null ? "" : said(request));
    }

    /** What has just been done, by what it has led to. */
    private String said(ListRequest request) {
        ListRequestTexts texts = texts(ListRequestTexts.class);
        return switch (request.state()) {
            case "WAITING", "PROPOSED" -> texts.saidSent();
            case "TAKEN_BACK" -> texts.saidTakenBack();
            // the page itself has the results
            case "DONE" -> "";
            default -> texts.saidStarted();
        };
    }

    @POST
    @Path("{id}")
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        try {
            return seeOther(HERE + "/" + act(id, form.value("act")).id(), "done=yes");
        } catch (UpstreamException e) {
            // meanwhile a registrar may have decided, or somebody else who acts for it
            return returned.toPage(FormProblems.into(form, e, "answer", _ -> "answer"));
        }
    }

    private ListRequest act(UUID id, String act) {
        return switch (act) {
            case "CONFIRM" -> requests.confirm(id);
            case "TAKE_BACK" -> requests.takeBack(id);
            case "UNDO" -> requests.undo(id);
            default -> throw new BadRequestException();
        };
    }

    @GET
    @Path("{id}/table")
    public Response table(@PathParam("id") UUID id) {
        ListTable table = ListTable.of(page.lang(), requests.one(id).kind());
        return SentListResource.table(table.translate(requests.table(id)), page);
    }
}
