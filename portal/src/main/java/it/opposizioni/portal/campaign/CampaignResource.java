package it.opposizioni.portal.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.ProblemDocument;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Campaigns: what consultations are made for, and whether calls may begin. */
@Path("/operators/campaigns")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class CampaignResource extends FormResource {

    private static final int PAGE = 20;

    /** The field of the form under which a refused opening is shown. */
    private static final String OPENING = "opening";

    @CheckedTemplate(basePath = "campaign")
    static class Templates {
        static native TemplateInstance campaigns(List<CampaignView> campaigns, String next, String first);

        static native TemplateInstance campaign(CampaignView campaign, Form form);

        static native TemplateInstance close(CampaignView campaign);

        private Templates() {}
    }

    private final CampaignViews words;
    private final CampaignClient campaigns;

    CampaignResource(Page page, ReturnedForms returned, CampaignViews words, @RestClient CampaignClient campaigns) {
        super(page, returned);
        this.words = words;
        this.campaigns = campaigns;
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        CampaignClient.Campaigns found = campaigns.campaigns(List.of(), cursor, PAGE);
        String here = page.link("operators/campaigns");
        return Templates.campaigns(
                found.items().stream().map(words::of).toList(),
                nextPage(here, found.next()),
                cursor == null ? "" : here);
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        return Templates.campaign(
                words.of(campaigns.campaign(id)), returned.here().orElseGet(Form::empty));
    }

    /** Without a live consultation nobody may be called: the refusal is shown on the campaign's page with the way out. */
    @POST
    @Path("{id}/opening")
    public Response open(@PathParam("id") UUID id) {
        try {
            campaigns.open(id);
        } catch (UpstreamException e) {
            if (e.status() != 409 && e.status() != 403) {
                throw e;
            }
            return returned.to(address(id), Form.empty().reject(OPENING, why(e)));
        }
        return to(id);
    }

    /** The service names the way out for programs; people press a button. */
    private String why(UpstreamException e) {
        ProblemDocument problem = e.problem().orElseThrow(() -> e);
        CampaignTexts texts = texts(CampaignTexts.class);
        return switch (problem.errors().isEmpty()
                ? ""
                : problem.errors().getFirst().code()) {
            case "NEVER_CONSULTED" -> texts.neverConsulted();
            case "CONSULTATION_OVER" -> texts.consultationOver();
            default -> problem.detail();
        };
    }

    @GET
    @Path("{id}/closure")
    public TemplateInstance askToClose(@PathParam("id") UUID id) {
        return Templates.close(words.of(campaigns.campaign(id)));
    }

    @POST
    @Path("{id}/closure")
    public Response close(@PathParam("id") UUID id) {
        try {
            campaigns.close(id);
        } catch (UpstreamException e) {
            // closed before, in another window
            if (e.status() != 409) {
                throw e;
            }
        }
        return to(id);
    }

    private static String address(UUID id) {
        return "operators/campaigns/" + id;
    }

    private Response to(UUID id) {
        return seeOther(address(id));
    }
}
