package it.opposizioni.portal.consultation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.neighbours.CampaignClient;
import it.opposizioni.portal.neighbours.CampaignClient.Campaign;
import it.opposizioni.portal.neighbours.ConsultationClient;
import it.opposizioni.portal.neighbours.ConsultationClient.Consultation;
import it.opposizioni.portal.neighbours.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * One consultation, from the moment its list is there: the column to choose, the comparison, the result. One address for all of them,
 * so that whoever closes the page finds the same thing again, further on.
 */
@Path("/operators/consultations/{id}")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class ConsultationResource {

    @CheckedTemplate(basePath = "consultation")
    static class Templates {
        static native TemplateInstance job(Job job);

        static native TemplateInstance ended(Consultation c, Campaign campaign, String why);

        static native TemplateInstance result(ResultView result, Campaign campaign, String key);

        private Templates() {}
    }

    private final Page page;
    private final ConsultationWords words;
    private final Results results;
    private final ConsultationClient consultations;
    private final CampaignClient campaigns;

    ConsultationResource(
            Page page,
            ConsultationWords words,
            Results results,
            @RestClient ConsultationClient consultations,
            @RestClient CampaignClient campaigns) {
        this.page = page;
        this.words = words;
        this.results = results;
        this.consultations = consultations;
        this.campaigns = campaigns;
    }

    @GET
    public Response show(@PathParam("id") UUID id) {
        Consultation c = consultations.consultation(id);
        return switch (c.state()) {
            case "CHOOSING" ->
                Response.seeOther(page.uri("operators/consultations/" + id + "/columns"))
                        .build();
            case "FAILED", "CANCELLED" ->
                Response.ok(Templates.ended(c, campaign(c), words.failure(c))).build();
            case "SEALED", "EXPIRED" ->
                Response.ok(Templates.result(
                                results.of(c), campaign(c), UUID.randomUUID().toString()))
                        .build();
            default -> Response.ok(Templates.job(words.job(c))).build();
        };
    }

    /** Null when the service does not answer now: the page goes without its name. */
    private Campaign campaign(Consultation c) {
        return Section.of(() -> campaigns.campaign(c.campaignId())).value();
    }
}
