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
class ListReviewResource extends FormResource {

    private static final String HERE = RepresentationResource.HERE + "/lists";

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
        String address = page.link(HERE) + "/" + id;
        SentList list = lists.one(id);
        Lines lines = lists.lines(id, cursor, SentListResource.LINES);
        return Templates.review(
                returned.here().orElseGet(EvidenceForm::begun),
                EvidenceForm.fields(texts()),
                list,
                lines,
                OrganisationLabels.in(page.lang()),
                nextPage(address, lines.next()),
                cursor == null ? "" : address,
                done == null ? "" : said(list));
    }

    private String said(SentList list) {
        return list.state().equals("REFUSED") ? texts().saidListRefused() : texts().saidListConfirmed();
    }

    @POST
    @Path("{id}")
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        boolean confirms = form.value("act").equals("CONFIRM");
        if (confirms) {
            EvidenceForm.check(form, texts());
        } else if (form.value(EvidenceForm.REASON).isEmpty()) {
            form.reject(EvidenceForm.REASON, texts(OrganisationTexts.class).reasonMissing());
        }
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            SentList decided = confirms
                    ? lists.confirm(id, EvidenceForm.confirmation(form))
                    : lists.refuse(id, new Refusal(form.value(EvidenceForm.REASON)));
            return seeOther(HERE + "/" + decided.id(), "done=yes");
        } catch (UpstreamException e) {
            // who comes second is shown what the first one did
            return returned.toPage(FormProblems.into(form, e, "decision", EvidenceForm::fieldOf));
        }
    }

    @GET
    @Path("{id}/table")
    public Response table(@PathParam("id") UUID id) {
        return SentListResource.table(lists.table(id), page);
    }

    private SentListTexts texts() {
        return texts(SentListTexts.class);
    }
}
