package it.opposizioni.portal.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
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
class ListRequestReviewResource extends ReviewResource {

    private static final String HERE = RepresentationResource.HERE + "/requests";
    private static final String PROPOSE = "PROPOSE";

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
        ListRequest request = requests.one(id);
        Review review = review(page.link(HERE) + "/" + id, requests.lines(id, cursor, SentListResource.LINES), cursor);
        return Templates.bulkReview(
                review.form(),
                review.evidence(),
                request,
                review.lines(),
                ListRequestLabels.in(page.lang(), request.kind()),
                review.next(),
                review.first(),
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
        return decide(form, PROPOSE, HERE, () -> decided(id, form).id());
    }

    private ListRequest decided(UUID id, Form form) {
        return switch (form.value("act")) {
            case PROPOSE -> requests.propose(id, EvidenceForm.confirmation(form));
            case "APPROVE" -> requests.approve(id);
            case REFUSE -> requests.refuse(id, new Refusal(form.value(EvidenceForm.REASON)));
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
