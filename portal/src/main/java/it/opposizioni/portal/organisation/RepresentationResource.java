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
import it.opposizioni.portal.organisation.ListRequest.Requests;
import it.opposizioni.portal.organisation.RepresentationClient.Reason;
import it.opposizioni.portal.organisation.RepresentationClient.Representation;
import it.opposizioni.portal.organisation.RepresentationClient.Representations;
import it.opposizioni.portal.organisation.SentList.Lists;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The registrar's pages about organisations: who says to represent one, and the lists that wait. */
@Path("/administration/organisations")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class RepresentationResource extends FormResource {

    static final String HERE = "administration/organisations";

    private static final String REASON = "reason";
    private static final String OPEN = "OPEN";
    private static final String DONE = "DONE";
    private static final int PAGE = 50;

    /** One of the lists. */
    record Tab(String label, String href, boolean now) {}

    @CheckedTemplate(basePath = "organisation")
    static class Templates {
        static native TemplateInstance requests(
                List<Tab> tabs,
                Representations found,
                Lists lists,
                Requests bulk,
                OrganisationLabels words,
                ListRequestLabels bulkWords,
                Pages requestPages,
                Pages listPages,
                Pages bulkPages);

        static native TemplateInstance request(
                Form form, Representation request, OrganisationLabels words, String done);

        private Templates() {}
    }

    private final RepresentationClient representations;
    private final ListReviewClient lists;
    private final ListRequestReviewClient bulk;

    RepresentationResource(
            Page page,
            ReturnedForms returned,
            @RestClient RepresentationClient representations,
            @RestClient ListReviewClient lists,
            @RestClient ListRequestReviewClient bulk) {
        super(page, returned);
        this.representations = representations;
        this.lists = lists;
        this.bulk = bulk;
    }

    /** What waits stands on one page with the lists that wait; what is done has its own. Each of the three has its pages. */
    @GET
    public TemplateInstance requests(
            @QueryParam("status") String status,
            @QueryParam("cursor") String cursor,
            @QueryParam("lists") String listCursor,
            @QueryParam("requests") String bulkCursor) {
        String shown = DONE.equals(status) ? DONE : OPEN;
        Representations found = representations.list(shown, cursor, PAGE);
        Lists sent = lists.list(shown, listCursor, PAGE);
        Requests leaving = Requests.ifKnown(() -> bulk.list(shown, bulkCursor, PAGE));
        return Templates.requests(
                List.of(tab(OPEN, texts().tabOpen(), shown), tab(DONE, texts().tabDone(), shown)),
                found,
                sent,
                leaving,
                OrganisationLabels.in(page.lang()),
                ListRequestLabels.in(page.lang()),
                Pages.of(address(shown) + "&cursor=", found.next(), cursor, address(shown)),
                Pages.of(address(shown) + "&lists=", sent.next(), listCursor, address(shown) + "#lists"),
                Pages.of(address(shown) + "&requests=", leaving.next(), bulkCursor, address(shown) + "#bulk"));
    }

    /** @param next where it goes on; empty at the end. @param first where it begins; empty there */
    record Pages(String next, String first) {

        static Pages of(String by, String next, String cursor, String first) {
            return new Pages(next == null ? "" : by + next, cursor == null ? "" : first);
        }
    }

    private Tab tab(String status, String label, String shown) {
        return new Tab(label, address(status), status.equals(shown));
    }

    private String address(String status) {
        return page.link(HERE) + "?status=" + status;
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id, @QueryParam("done") String done) {
        Representation request = representations.one(id);
        return Templates.request(
                returned.here().orElseGet(Form::empty),
                request,
                OrganisationLabels.in(page.lang()),
                done == null ? "" : said(request));
    }

    /** What has just been done, by what it has led to. */
    private String said(Representation request) {
        return switch (request.state()) {
            case "CONFIRMED" -> texts().saidConfirmed();
            case "REFUSED" -> texts().saidRefused();
            default -> texts().saidEnded();
        };
    }

    @POST
    @Path("{id}")
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        String act = form.value("act");
        if (!act.equals("CONFIRM") && form.value(REASON).isEmpty()) {
            return returned.toPage(form.reject(REASON, texts().reasonMissing()));
        }
        try {
            Representation decided = decide(id, act, new Reason(form.value(REASON)));
            return seeOther(HERE + "/" + decided.id(), "done=yes");
        } catch (UpstreamException e) {
            // who comes second is shown what the first one did
            return returned.toPage(FormProblems.into(form, e, "decision", _ -> REASON));
        }
    }

    private Representation decide(UUID id, String act, Reason reason) {
        return switch (act) {
            case "CONFIRM" -> representations.confirm(id);
            case "REFUSE" -> representations.refuse(id, reason);
            case "END" -> representations.end(id, reason);
            default -> throw new BadRequestException();
        };
    }

    private OrganisationTexts texts() {
        return texts(OrganisationTexts.class);
    }
}
