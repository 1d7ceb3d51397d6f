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
import it.opposizioni.portal.layout.FormField;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.organisation.ListReviewClient.Refusal;
import it.opposizioni.portal.organisation.SentList.Lines;
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

/** Many numbers that are to leave the register: one registrar compares them with the evidence and proposes it, another one approves. */
@Path("/administration/organisations/requests")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class ListRequestReviewResource extends FormResource {

    private static final String HERE = RepresentationResource.HERE + "/requests";

    @CheckedTemplate(basePath = "organisation")
    static class Templates {
        static native TemplateInstance bulkReview(
                Form form,
                List<FormField> evidence,
                ListRequest list,
                Lines lines,
                ListRequestLabels words,
                String next,
                String first,
                String done);

        private Templates() {}
    }

    private final ListRequestReviewClient requests;

    ListRequestReviewResource(Page page, ReturnedForms returned, @RestClient ListRequestReviewClient requests) {
        super(page, returned);
        this.requests = requests;
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(
            @PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("done") String done) {
        String address = page.link(HERE) + "/" + id;
        ListRequest request = requests.one(id);
        Lines lines = requests.lines(id, cursor, SentListResource.LINES);
        return Templates.bulkReview(
                returned.here().orElseGet(EvidenceForm::begun),
                EvidenceForm.fields(texts(SentListTexts.class)),
                request,
                lines,
                ListRequestLabels.in(page.lang(), request.kind()),
                nextPage(address, lines.next()),
                cursor == null ? "" : address,
                done == null ? "" : said(request));
    }

    /** What has just been done, by what it has led to. */
    private String said(ListRequest request) {
        ListRequestTexts texts = texts(ListRequestTexts.class);
        return switch (request.state()) {
            case "REFUSED" -> texts(SentListTexts.class).saidListRefused();
            case "PROPOSED" -> texts.saidProposed();
            default -> texts.saidApproved();
        };
    }

    @POST
    @Path("{id}")
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        String act = form.value("act");
        if (act.equals("PROPOSE")) {
            EvidenceForm.check(form, texts(SentListTexts.class));
        } else if (act.equals("REFUSE") && form.value(EvidenceForm.REASON).isEmpty()) {
            form.reject(EvidenceForm.REASON, texts(OrganisationTexts.class).reasonMissing());
        }
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            return seeOther(HERE + "/" + decide(id, act, form).id(), "done=yes");
        } catch (UpstreamException e) {
            // who comes second is shown what the first one did
            return returned.toPage(FormProblems.into(form, e, "decision", EvidenceForm::fieldOf));
        }
    }

    private ListRequest decide(UUID id, String act, Form form) {
        return switch (act) {
            case "PROPOSE" -> requests.propose(id, EvidenceForm.confirmation(form));
            case "APPROVE" -> requests.approve(id);
            case "REFUSE" -> requests.refuse(id, new Refusal(form.value(EvidenceForm.REASON)));
            default -> throw new BadRequestException();
        };
    }

    @GET
    @Path("{id}/table")
    public Response table(@PathParam("id") UUID id) {
        return SentListResource.table(requests.table(id), page);
    }
}
