package it.opposizioni.portal.complaint;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.Returned;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.messages.Contacts;
import it.opposizioni.portal.neighbours.ComplaintClient;
import it.opposizioni.portal.neighbours.FormProblems;
import it.opposizioni.portal.neighbours.NeighbourException;
import it.opposizioni.portal.neighbours.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A complaint's last page: what is known already, the summary, the declaration, and off it goes. */
@Path("/personal-area/complaints/new/{id}/check")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class CheckResource {

    private final Page page;
    private final Drafts drafts;
    private final ComplaintPages pages;
    private final Returned returned;
    private final Contacts contacts;
    private final ComplaintClient complaints;

    CheckResource(
            Page page,
            Drafts drafts,
            ComplaintPages pages,
            Returned returned,
            Contacts contacts,
            @RestClient ComplaintClient complaints) {
        this.returned = returned;
        this.page = page;
        this.drafts = drafts;
        this.pages = pages;
        this.contacts = contacts;
        this.complaints = complaints;
    }

    @GET
    public Response check(@PathParam("id") UUID id) {
        Draft draft = draft(id);
        if (draft.result().isPresent()) {
            return pages.finished(draft).orElseThrow();
        }
        ComplaintDraft answers = drafts.content(draft, ComplaintDraft.class);
        return answers.isChecked()
                ? Response.ok(pages.check(returned.here().orElseGet(Form::empty), draft, answers, lookUp(answers)))
                        .build()
                : pages.go(id, "calls");
    }

    @POST
    public Response submit(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Draft draft = draft(id);
        if (draft.result().isPresent()) {
            return pages.finished(draft).orElseThrow();
        }
        ComplaintDraft answers = drafts.content(draft, ComplaintDraft.class);
        if (!answers.isChecked()) {
            return pages.go(id, "calls");
        }
        Form form = Form.of(posted);
        if (!form.value("key").equals(draft.key())) {
            form.reject("declaration", pages.texts().changedMeanwhile());
        } else if (!form.has("declaration", "yes")) {
            form.reject("declaration", pages.texts().declarationMissing());
        }
        return form.isWrong() ? returned.toPage(form) : send(draft, answers, form);
    }

    private Response send(Draft draft, ComplaintDraft answers, Form form) {
        try {
            contacts.remember(page.visitor(), page.lang().code());
            ComplaintClient.Complaint filed = complaints.file(draft.key(), answers.asComplaint());
            drafts.finish(draft, filed.id().toString());
            return Response.seeOther(page.uri("personal-area/complaints/" + filed.id()))
                    .build();
        } catch (NeighbourException e) {
            FormProblems.into(form, e, "declaration", pointer -> pointer.startsWith("/call") ? "calls" : "details");
            return returned.toPage(form);
        }
    }

    private ComplaintClient.Caller lookUp(ComplaintDraft answers) {
        ComplaintDraft.Entry first = answers.calls().getFirst();
        if (first.withheld()) {
            return null;
        }
        try {
            return Section.of(() -> complaints.caller(first.callerNumber())).value();
        } catch (NeighbourException _) {
            // an unreadable number is said when the complaint is sent
            return null;
        }
    }

    private Draft draft(UUID id) {
        return drafts.find(id, page.visitor().subject(), ComplaintPages.DRAFT);
    }
}
