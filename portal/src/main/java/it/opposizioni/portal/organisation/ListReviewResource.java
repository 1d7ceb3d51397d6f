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

/** One list that an organisation has sent: the registrar compares it with the evidence, and confirms or refuses it. */
@Path("/administration/organisations/lists")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class ListReviewResource extends ReviewResource {

    private static final String HERE = RepresentationResource.HERE + "/lists";
    private static final String CONFIRM = "CONFIRM";

    @CheckedTemplate(basePath = "organisation")
    static class Templates {
        static native TemplateInstance review(
                Form form,
                List<FormField> evidence,
                SentList list,
                Lines lines,
                OrganisationLabels words,
                String next,
                String first,
                String done);

        private Templates() {}
    }

    private final ListReviewClient lists;

    ListReviewResource(Page page, ReturnedForms returned, @RestClient ListReviewClient lists) {
        super(page, returned);
        this.lists = lists;
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(
            @PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("done") String done) {
        SentList list = lists.one(id);
        Review review = review(page.link(HERE) + "/" + id, lists.lines(id, cursor, SentListResource.LINES), cursor);
        return Templates.review(
                review.form(),
                review.evidence(),
                list,
                review.lines(),
                OrganisationLabels.in(page.lang()),
                review.next(),
                review.first(),
                done == null ? "" : said(list));
    }

    private String said(SentList list) {
        return list.state().equals("REFUSED") ? texts().saidListRefused() : texts().saidListConfirmed();
    }

    @POST
    @Path("{id}")
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        return decide(form, CONFIRM, HERE, () -> decided(id, form).id());
    }

    private SentList decided(UUID id, Form form) {
        return switch (form.value("act")) {
            case CONFIRM -> lists.confirm(id, EvidenceForm.confirmation(form));
            case REFUSE -> lists.refuse(id, new Refusal(form.value(EvidenceForm.REASON)));
            default -> throw new BadRequestException();
        };
    }

    @GET
    @Path("{id}/table")
    public Response table(@PathParam("id") UUID id) {
        return SentListResource.table(ListTable.of(page.lang()).translate(lists.table(id)), page);
    }

    private SentListTexts texts() {
        return texts(SentListTexts.class);
    }
}
