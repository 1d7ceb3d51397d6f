package it.opposizioni.portal.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.ProblemDocument;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormField;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A new campaign: what for, by which medium, on whose behalf. */
@Path("/operators/campaigns/new")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class NewCampaignResource extends FormResource {

    private static final int LONGEST_NAME = 200;

    @CheckedTemplate(basePath = "campaign")
    static class Templates {
        static native TemplateInstance newCampaign(Form form, List<FormField> fields, Principals.Choices principals);

        private Templates() {}
    }

    private final Principals principals;
    private final CampaignClient campaigns;

    NewCampaignResource(
            Page page, ReturnedForms returned, Principals principals, @RestClient CampaignClient campaigns) {
        super(page, returned);
        this.principals = principals;
        this.campaigns = campaigns;
    }

    /** The key in the form makes a double submit create one campaign. */
    @GET
    public TemplateInstance form() {
        Form fresh = Form.empty().with("purpose", "CAMPAIGN").with("medium", "TELEPHONE");
        return Templates.newCampaign(
                returned.here().orElse(fresh).keyed(), CampaignPlan.fields(page.lang()), principals.choices());
    }

    @POST
    public Response create(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        check(form);
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            CampaignClient.Campaign created = campaigns.create(form.key(), CampaignPlan.of(form));
            return seeOther("operators/campaigns/" + created.id());
        } catch (UpstreamException e) {
            if (e.status() == 403) {
                form.reject("name", e.problem().map(ProblemDocument::detail).orElseThrow(() -> e));
            } else {
                FormProblems.into(form, e, "name", CampaignPlan::fieldOf);
            }
            return returned.toPage(form);
        }
    }

    private void check(Form form) {
        FieldTexts texts = texts(FieldTexts.class);
        if (form.value("name").length() > LONGEST_NAME) {
            form.reject("name", texts.campaignNameTooLong());
        }
        CampaignPlan.check(form, page.lang());
        if (!form.value("principalId").isEmpty() && form.id("principalId").isEmpty()) {
            form.reject("principalId", texts.principalUnknown());
        }
    }
}
