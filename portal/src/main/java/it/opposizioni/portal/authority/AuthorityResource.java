package it.opposizioni.portal.authority;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.complaint.ComplaintWords;
import it.opposizioni.portal.drafts.Returned;
import it.opposizioni.portal.i18n.AuthorityTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.neighbours.ComplaintClient;
import it.opposizioni.portal.neighbours.FormProblems;
import it.opposizioni.portal.neighbours.NeighbourException;
import it.opposizioni.portal.neighbours.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The regulator's view: all complaints, one complaint with its evidence, and the steps of its work. */
@Path("/authority")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class AuthorityResource {

    private static final int PAGE = 25;

    @CheckedTemplate(basePath = "authority")
    static class Templates {
        static native TemplateInstance complaints(
                Form form, List<ComplaintClient.Summary> complaints, ComplaintWords words, String next, String first);

        static native TemplateInstance complaint(
                Form form,
                ComplaintClient.Complaint complaint,
                ComplaintClient.Evidence evidence,
                ComplaintWords words,
                String nonce);

        private Templates() {}
    }

    private final Page page;
    private final Returned returned;
    private final ComplaintClient complaints;

    AuthorityResource(Page page, Returned returned, @RestClient ComplaintClient complaints) {
        this.page = page;
        this.returned = returned;
        this.complaints = complaints;
    }

    @GET
    public TemplateInstance entrance(@BeanParam ComplaintSearch search) {
        return list(search);
    }

    @GET
    @Path("complaints")
    public TemplateInstance list(@BeanParam ComplaintSearch search) {
        Form form = search.asForm();
        ComplaintWords words = ComplaintWords.in(page.lang());
        String here = page.link("authority/complaints");
        try {
            ComplaintClient.Summaries found = search.ask(complaints, PAGE);
            return Templates.complaints(
                    form,
                    found.items(),
                    words,
                    found.next() == null ? "" : here + search.query(found.next()),
                    search.isFirstPage() ? "" : here + search.query(null));
        } catch (NeighbourException e) {
            FormProblems.into(form, e, "callerNumber", pointer -> pointer.substring(1));
            return Templates.complaints(form, List.of(), words, "", "");
        }
    }

    @GET
    @Path("complaints/{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        return Templates.complaint(
                returned.here().orElseGet(Form::empty),
                complaints.complaint(id),
                Section.of(() -> complaints.evidence(id)).value(),
                ComplaintWords.in(page.lang()),
                UUID.randomUUID().toString());
    }

    @POST
    @Path("complaints/{id}")
    public Response act(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        try {
            switch (form.value("act")) {
                case "TAKE_IN_CHARGE" -> complaints.act(id, "taking-in-charge", form.value("nonce"));
                case "INVESTIGATE" -> complaints.act(id, "investigation", form.value("nonce"));
                default -> {
                    if (!close(id, form)) {
                        return returned.toPage(form);
                    }
                }
            }
        } catch (NeighbourException e) {
            return returned.toPage(FormProblems.into(form, e, "acts", pointer -> pointer.substring(1)));
        }
        return Response.seeOther(page.uri("authority/complaints/" + id)).build();
    }

    private boolean close(UUID id, Form form) {
        AuthorityTexts texts = Texts.of(AuthorityTexts.class, page.lang());
        if (form.value("outcome").isEmpty()) {
            form.reject("outcome", texts.outcomeMissing());
        }
        if (form.value("reason").isEmpty()) {
            form.reject("reason", texts.reasonMissing());
        }
        if (form.isWrong()) {
            return false;
        }
        complaints.close(
                id, form.value("nonce"), new ComplaintClient.Closure(form.value("outcome"), form.value("reason")));
        return true;
    }
}
