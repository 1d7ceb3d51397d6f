package it.opposizioni.portal.complaint;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.neighbours.ComplaintClient;
import it.opposizioni.portal.neighbours.Section;
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

/** A person's complaints: all of them, and how far each is. */
@Path("/personal-area/complaints")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class ComplaintResource {

    private static final int PAGE = 20;

    @CheckedTemplate(basePath = "complaint")
    static class Templates {
        static native TemplateInstance list(
                List<ComplaintClient.Summary> complaints,
                ComplaintWords words,
                List<Draft> drafts,
                String next,
                String first);

        static native TemplateInstance complaint(
                ComplaintClient.Complaint complaint,
                ComplaintWords words,
                ComplaintClient.Evidence evidence,
                String nonce);

        private Templates() {}
    }

    private final Page page;
    private final Drafts drafts;
    private final ComplaintClient complaints;

    ComplaintResource(Page page, Drafts drafts, @RestClient ComplaintClient complaints) {
        this.page = page;
        this.drafts = drafts;
        this.complaints = complaints;
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        ComplaintClient.Summaries found = complaints.complaints(List.of(), null, null, null, null, cursor, PAGE);
        String here = page.link("personal-area/complaints");
        return Templates.list(
                found.items(),
                ComplaintWords.in(page.lang()),
                drafts.open(page.visitor().subject(), ComplaintPages.DRAFT),
                found.next() == null ? "" : here + "?cursor=" + found.next(),
                cursor == null ? "" : here);
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        ComplaintClient.Complaint complaint = complaints.complaint(id);
        return Templates.complaint(
                complaint,
                ComplaintWords.in(page.lang()),
                Section.of(() -> complaints.evidence(id)).value(),
                UUID.randomUUID().toString());
    }

    @GET
    @Path("{id}/withdrawal")
    public Response back(@PathParam("id") UUID id) {
        return Response.seeOther(page.uri("personal-area/complaints/" + id)).build();
    }

    @POST
    @Path("{id}/withdrawal")
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        complaints.act(id, "withdrawal", Form.of(posted).value("nonce"));
        return back(id);
    }

    @POST
    @Path("drafts/{id}/delete")
    public Response discard(@PathParam("id") UUID id) {
        drafts.discard(id, page.visitor().subject());
        return Response.seeOther(page.uri("personal-area")).build();
    }
}
