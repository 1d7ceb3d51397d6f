package it.opposizioni.portal.consultation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.neighbours.ConsultationClient;
import it.opposizioni.portal.neighbours.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The page of a list that is being compared; it leads on to the result by itself, with script and without. */
@Path("/operators/lists/{id}")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class ListResource {

    @CheckedTemplate(basePath = "consultation")
    static class Templates {
        static native TemplateInstance job(Job job);

        static native TemplateInstance jobState(Job job);

        private Templates() {}
    }

    /**
     * How far a list is.
     *
     * @param lines compared so far; empty when not known
     * @param problem why it failed; null while it runs
     */
    record Job(UUID id, ListUpload list, String lines, boolean running, String problem) {}

    private final Page page;
    private final Drafts drafts;
    private final Uploads uploads;
    private final ConsultationClient operators;

    ListResource(Page page, Drafts drafts, Uploads uploads, @RestClient ConsultationClient operators) {
        this.page = page;
        this.drafts = drafts;
        this.uploads = uploads;
        this.operators = operators;
    }

    @GET
    public Response page(@PathParam("id") UUID id) {
        Draft draft = draft(id);
        return draft.result().isPresent()
                ? Response.seeOther(result(draft)).build()
                : Response.ok(Templates.job(job(draft))).build();
    }

    /** For script: the part that changes, and the way to the result once there is one. */
    @GET
    @Path("status")
    public Response status(@PathParam("id") UUID id) {
        Draft draft = draft(id);
        return draft.result().isPresent()
                ? Response.noContent().header("HX-Redirect", result(draft)).build()
                : Response.ok(Templates.jobState(job(draft))).build();
    }

    private Job job(Draft draft) {
        ListUpload list = drafts.content(draft, ListUpload.class);
        boolean running = uploads.isRunning(draft.id()) && list.problem() == null;
        return new Job(draft.id(), list, running ? lines(list.campaign()) : "", running, list.problem());
    }

    private String lines(UUID campaign) {
        Section<ConsultationClient.Consultations> latest = Section.of(() -> operators.consultations(campaign, null, 1));
        return latest.available()
                ? latest.value().items().stream()
                        .filter(c -> c.state().equals("RECEIVING"))
                        .findFirst()
                        .map(c -> page.formats().amount(c.received()))
                        .orElse("")
                : "";
    }

    private URI result(Draft draft) {
        return page.uri("operators/consultations/" + draft.result().orElseThrow());
    }

    private Draft draft(UUID id) {
        return drafts.find(id, page.visitor().subject(), Uploads.DRAFT);
    }
}
