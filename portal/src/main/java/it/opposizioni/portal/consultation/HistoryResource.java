package it.opposizioni.portal.consultation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.campaign.CampaignChoices;
import it.opposizioni.portal.campaign.CampaignOptions;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The operator's consultations, newest first: lists, unless quick checks are asked for, which would bury them. */
@Path("/operators/consultations")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class HistoryResource extends PageResource {

    private static final int PAGE = 20;

    @CheckedTemplate(basePath = "consultation")
    static class Templates {
        /** @param consultations null when the service does not answer now */
        static native TemplateInstance consultations(
                List<ConsultationRow> consultations,
                HistoryFilter filter,
                List<ActiveFilter> chips,
                Map<String, String> kinds,
                Map<String, String> states,
                CampaignOptions campaigns,
                String next,
                String first);

        private Templates() {}
    }

    private final ConsultationRows lines;
    private final CampaignChoices choices;
    private final ConsultationClient consultations;

    HistoryResource(
            Page page, ConsultationRows lines, CampaignChoices choices, @RestClient ConsultationClient consultations) {
        super(page);
        this.lines = lines;
        this.choices = choices;
        this.consultations = consultations;
    }

    @GET
    public TemplateInstance history(@BeanParam HistoryFilter filter) {
        PageSection<ConsultationClient.Consultations> found = PageSection.of(() -> consultations.consultations(
                filter.kind(), filter.states(), filter.campaign(), null, filter.cursor, PAGE));
        // of a service that hangs the page waits for one answer alone
        CampaignOptions campaigns = found.available() ? choices.names(filter.campaign()) : CampaignOptions.NONE;
        Map<String, String> kinds = HistoryFilter.kinds(page.lang());
        String here = page.link("operators/consultations");
        String next = found.available() ? found.value().next() : null;
        return Templates.consultations(
                found.available() ? lines.of(found.value().items()) : null,
                filter,
                filter.active(here, kinds, lines.states(), campaigns.names(), page.lang()),
                kinds,
                lines.states(),
                campaigns,
                next == null ? "" : here + filter.query(next),
                filter.cursor == null ? "" : here + filter.query(null));
    }
}
