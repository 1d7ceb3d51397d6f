package it.opposizioni.portal.consultation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.neighbours.ConsultationClient;
import it.opposizioni.portal.neighbours.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Results of consultations, and the history of them. */
@Path("/operators/consultations")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class ConsultationResource {

    private static final int PAGE = 20;

    @CheckedTemplate(basePath = "consultation")
    static class Templates {
        static native TemplateInstance consultations(List<ConsultationLine> consultations, String next, String first);

        static native TemplateInstance result(
                ConsultationClient.Consultation c, ConsultationClient.Campaign campaign, String state, String tone);

        private Templates() {}
    }

    private final Page page;
    private final ConsultationLines lines;
    private final ConsultationClient operators;

    ConsultationResource(Page page, ConsultationLines lines, @RestClient ConsultationClient operators) {
        this.page = page;
        this.lines = lines;
        this.operators = operators;
    }

    @GET
    public TemplateInstance history(@QueryParam("cursor") String cursor) {
        ConsultationClient.Consultations found = operators.consultations(null, cursor, PAGE);
        String here = page.link("operators/consultations");
        return Templates.consultations(
                lines.of(found.items()),
                found.next() == null ? "" : here + "?cursor=" + found.next(),
                cursor == null ? "" : here);
    }

    @GET
    @Path("{id}")
    public TemplateInstance result(@PathParam("id") UUID id) {
        ConsultationClient.Consultation c = operators.consultation(id);
        Section<ConsultationClient.Campaign> campaign = Section.of(() -> operators.campaign(c.campaignId()));
        return Templates.result(c, campaign.value(), lines.state(c.state()), ConsultationLines.tone(c.state()));
    }

    /** Passes the file through; it is never held here. */
    @GET
    @Path("{id}/{name:callable|opposed|invalid}.csv")
    public Response download(@PathParam("id") UUID id, @PathParam("name") String name) {
        return Response.ok(operators.file(id, name), "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "-" + id + ".csv\"")
                .build();
    }
}
