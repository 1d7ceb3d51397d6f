package it.opposizioni.portal.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.ProblemDocument;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A new campaign: what for, by which medium, on whose behalf. */
@Path("/operators/campaigns/new")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class NewCampaignResource {

    private static final List<String> PURPOSES = List.of("CAMPAIGN", "MONTHLY_UPDATE", "THIRD_PARTY_TRANSFER");
    private static final String TRANSFER = "THIRD_PARTY_TRANSFER";
    private static final List<String> MEDIA = List.of("TELEPHONE", "POST");
    private static final Set<String> FIELDS = Set.of("name", "purpose", "recipient", "medium", "principalId");
    private static final int LONGEST_NAME = 200;

    @CheckedTemplate(basePath = "campaign")
    static class Templates {
        static native TemplateInstance newCampaign(Form form, Principals.Choices principals);

        private Templates() {}
    }

    private final Page page;
    private final ReturnedForms returned;
    private final Principals principals;
    private final CampaignClient campaigns;

    NewCampaignResource(
            Page page, ReturnedForms returned, Principals principals, @RestClient CampaignClient campaigns) {
        this.page = page;
        this.returned = returned;
        this.principals = principals;
        this.campaigns = campaigns;
    }

    /** The key in the form makes a double submit create one campaign. */
    @GET
    public TemplateInstance form() {
        Form fresh = Form.empty().with("purpose", "CAMPAIGN").with("medium", "TELEPHONE");
        return Templates.newCampaign(returned.here().orElse(fresh).keyed(), principals.choices());
    }

    @POST
    public Response create(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        check(form, Texts.of(CampaignTexts.class, page.lang()));
        UUID principal = principal(form);
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        boolean transfer = form.value("purpose").equals(TRANSFER);
        try {
            CampaignClient.Campaign created = campaigns.create(
                    form.key(),
                    new CampaignClient.NewCampaign(
                            form.value("name"),
                            form.value("purpose"),
                            transfer ? form.value("recipient") : null,
                            form.value("medium"),
                            principal));
            return Response.seeOther(page.uri("operators/campaigns/" + created.id()))
                    .build();
        } catch (UpstreamException e) {
            if (e.status() == 403) {
                form.reject("name", e.problem().map(ProblemDocument::detail).orElseThrow(() -> e));
            } else {
                FormProblems.into(form, e, "name", NewCampaignResource::fieldOf);
            }
            return returned.toPage(form);
        }
    }

    private static void check(Form form, CampaignTexts texts) {
        String name = form.value("name");
        if (name.isEmpty()) {
            form.reject("name", texts.nameMissing());
        } else if (name.length() > LONGEST_NAME) {
            form.reject("name", texts.nameTooLong());
        }
        if (!PURPOSES.contains(form.value("purpose"))) {
            form.reject("purpose", texts.purposeMissing());
        } else if (form.value("purpose").equals(TRANSFER)
                && form.value("recipient").isEmpty()) {
            form.reject("recipient", texts.recipientMissing());
        }
        if (!MEDIA.contains(form.value("medium"))) {
            form.reject("medium", texts.mediumMissing());
        }
    }

    private UUID principal(Form form) {
        String chosen = form.value("principalId");
        try {
            return chosen.isEmpty() ? null : UUID.fromString(chosen);
        } catch (IllegalArgumentException _) {
            form.reject(
                    "principalId", Texts.of(CampaignTexts.class, page.lang()).principalUnknown());
            return null;
        }
    }

    private static String fieldOf(String pointer) {
        String name = pointer == null ? "" : pointer.replaceFirst("^/", "");
        return FIELDS.contains(name) ? name : "name";
    }
}
