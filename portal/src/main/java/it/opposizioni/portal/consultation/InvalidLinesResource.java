package it.opposizioni.portal.consultation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The lines of a list that held no number to compare, each with the reason. */
@Path("/operators/consultations/{id}/invalid-lines")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class InvalidLinesResource extends PageResource {

    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "consultation")
    static class Templates {
        static native TemplateInstance invalidLines(
                UUID id, List<ConsultationClient.InvalidLine> lines, String next, String first);

        private Templates() {}
    }

    private final ConsultationClient consultations;

    InvalidLinesResource(Page page, @RestClient ConsultationClient consultations) {
        super(page);
        this.consultations = consultations;
    }

    @GET
    public TemplateInstance lines(@PathParam("id") UUID id, @QueryParam("cursor") String cursor) {
        ConsultationClient.InvalidLines found = consultations.invalidLines(id, cursor, PAGE);
        String here = page.link(page.path());
        return Templates.invalidLines(
                id,
                found.items() == null ? List.of() : found.items(),
                nextPage(here, found.next()),
                cursor == null ? "" : here);
    }
}
