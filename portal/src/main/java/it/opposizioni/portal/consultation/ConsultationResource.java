package it.opposizioni.portal.consultation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.campaign.CampaignClient;
import it.opposizioni.portal.campaign.CampaignClient.Campaign;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.consultation.ConsultationClient.Consultation;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * One consultation, from the moment its list is there: the column to choose, the comparison, the result. One address for all of them,
 * so that somebody who closed the page finds it again at the same address.
 */
@Path("/operators/consultations/{id}")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class ConsultationResource extends PageResource {

    @CheckedTemplate(basePath = "consultation")
    static class Templates {
        /** @param parties a sentence; empty where the operator consulted for itself */
        static native TemplateInstance job(ProgressView job, String parties, boolean ours);

        /** @param by the operator that has yet to choose its columns */
        static native TemplateInstance elsewhere(String by);

        static native TemplateInstance ended(
                Consultation c, Campaign campaign, String why, String parties, boolean ours);

        static native TemplateInstance result(ResultView result, Campaign campaign, String key);

        private Templates() {}
    }

    private final ProgressViews words;
    private final Parties parties;
    private final Results results;
    private final ConsultationClient consultations;
    private final CampaignClient campaigns;

    ConsultationResource(
            Page page,
            ProgressViews words,
            Parties parties,
            Results results,
            @RestClient ConsultationClient consultations,
            @RestClient CampaignClient campaigns) {
        super(page);
        this.words = words;
        this.parties = parties;
        this.results = results;
        this.consultations = consultations;
        this.campaigns = campaigns;
    }

    @GET
    public Response show(@PathParam("id") UUID id) {
        Consultation c = consultations.consultation(id);
        return switch (c.state()) {
            case "CHOOSING" -> choosing(c);
            case "FAILED", "CANCELLED" ->
                Response.ok(Templates.ended(c, campaign(c), words.failure(c), parties.sentence(c), isOurs(c)))
                        .build();
            case "SEALED", "EXPIRED" ->
                Response.ok(Templates.result(
                                results.of(c), campaign(c), UUID.randomUUID().toString()))
                        .build();
            default ->
                Response.ok(Templates.job(words.job(c), parties.sentence(c), isOurs(c)))
                        .build();
        };
    }

    /** Whose list it is chooses; the principal, too, may look how far it is. */
    private Response choosing(Consultation c) {
        return isOurs(c)
                ? seeOther("operators/consultations/" + c.id() + "/columns")
                : Response.ok(Templates.elsewhere(c.operator().name())).build();
    }

    private boolean isOurs(Consultation c) {
        return !parties.isMadeForUs(c);
    }

    /** Null when the service does not answer now, or it is the outsourcer's: the page goes without its name. */
    private Campaign campaign(Consultation c) {
        return parties.isMadeForUs(c)
                ? null
                : PageSection.of(() -> campaigns.campaign(c.campaignId())).value();
    }
}
