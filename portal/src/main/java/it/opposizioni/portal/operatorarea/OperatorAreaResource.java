package it.opposizioni.portal.operatorarea;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.consultation.ConsultationLine;
import it.opposizioni.portal.consultation.ConsultationLines;
import it.opposizioni.portal.neighbours.CampaignClient;
import it.opposizioni.portal.neighbours.ConsultationClient;
import it.opposizioni.portal.neighbours.NeighbourException;
import it.opposizioni.portal.neighbours.OperatorClient;
import it.opposizioni.portal.neighbours.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What an operator sees first: its own state, its campaigns and its latest consultations. */
@Path("/operators")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class OperatorAreaResource {

    private static final int SHOWN = 5;

    @CheckedTemplate(basePath = "operatorarea")
    static class Templates {
        static native TemplateInstance dashboard(
                OperatorClient.Operator operator,
                boolean known,
                List<CampaignClient.Campaign> campaigns,
                List<ConsultationLine> consultations);

        private Templates() {}
    }

    private final OperatorClient operators;
    private final CampaignClient campaigns;
    private final ConsultationClient consultations;
    private final ConsultationLines lines;

    OperatorAreaResource(
            @RestClient OperatorClient operators,
            @RestClient CampaignClient campaigns,
            @RestClient ConsultationClient consultations,
            ConsultationLines lines) {
        this.operators = operators;
        this.campaigns = campaigns;
        this.consultations = consultations;
        this.lines = lines;
    }

    @GET
    public TemplateInstance dashboard() {
        OperatorClient.Operator operator = null;
        boolean known = true;
        try {
            operator = Section.of(operators::own).value();
        } catch (NeighbourException e) {
            if (e.status() != 404) {
                throw e;
            }
            known = false;
        }
        Section<List<CampaignClient.Campaign>> planned =
                Section.of(() -> campaigns.campaigns(null, SHOWN).items());
        Section<List<ConsultationLine>> latest = Section.of(() ->
                lines.of(consultations.consultations(null, null, null, SHOWN).items()));
        return Templates.dashboard(operator, known, planned.value(), latest.value());
    }
}
