package it.opposizioni.portal.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.drafts.Returned;
import it.opposizioni.portal.i18n.CampaignTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.neighbours.ConsultationClient;
import it.opposizioni.portal.neighbours.FormProblems;
import it.opposizioni.portal.neighbours.NeighbourException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Campaigns: what consultations are made for. */
@Path("/operators/campaigns")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class CampaignResource {

    private static final int PAGE = 20;
    private static final List<String> PURPOSES = List.of("CAMPAIGN", "MONTHLY_UPDATE", "THIRD_PARTY_TRANSFER");

    @CheckedTemplate(basePath = "campaign")
    static class Templates {
        static native TemplateInstance campaigns(
                List<ConsultationClient.Campaign> campaigns, String next, String first);

        static native TemplateInstance newCampaign(Form form);

        private Templates() {}
    }

    private final Page page;
    private final Returned returned;
    private final ConsultationClient operators;

    CampaignResource(Page page, Returned returned, @RestClient ConsultationClient operators) {
        this.returned = returned;
        this.page = page;
        this.operators = operators;
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        ConsultationClient.Campaigns found = operators.campaigns(cursor, PAGE);
        String here = page.link("operators/campaigns");
        return Templates.campaigns(
                found.items(),
                found.next() == null ? "" : here + "?cursor=" + found.next(),
                cursor == null ? "" : here);
    }

    /** The key in the form makes a double submit create one campaign. */
    @GET
    @Path("new")
    public TemplateInstance form() {
        Form fresh = Form.empty().with("purpose", "CAMPAIGN");
        return Templates.newCampaign(
                returned.here().orElse(fresh).with("key", UUID.randomUUID().toString()));
    }

    @POST
    @Path("new")
    public Response create(MultivaluedMap<String, String> posted) {
        CampaignTexts texts = Texts.of(CampaignTexts.class, page.lang());
        Form form = Form.of(posted);
        String purpose = form.value("purpose");
        if (form.value("name").isEmpty()) {
            form.reject("name", texts.nameMissing());
        }
        if (!PURPOSES.contains(purpose)) {
            form.reject("purpose", texts.purposeMissing());
        }
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        String recipient = form.value("recipient");
        try {
            operators.create(
                    form.value("key"),
                    new ConsultationClient.NewCampaign(
                            form.value("name"), purpose, recipient.isEmpty() ? null : recipient));
        } catch (NeighbourException e) {
            FormProblems.into(form, e, "name", pointer -> pointer.substring(1));
            return returned.toPage(form);
        }
        return Response.seeOther(page.uri("operators/campaigns")).build();
    }
}
