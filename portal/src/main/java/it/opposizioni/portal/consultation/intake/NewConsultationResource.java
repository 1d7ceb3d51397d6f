package it.opposizioni.portal.consultation.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.campaign.CampaignChoices;
import it.opposizioni.portal.campaign.CampaignClient.Campaign;
import it.opposizioni.portal.campaign.CampaignOptions;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.clients.UpstreamLog;
import it.opposizioni.portal.consultation.ConsultationClient;
import it.opposizioni.portal.consultation.ConsultationClient.Consultation;
import it.opposizioni.portal.consultation.ConsultationFileClient;
import it.opposizioni.portal.consultation.ConsultationProblems;
import it.opposizioni.portal.consultation.ListTexts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.upload.Streamed;
import it.opposizioni.portal.upload.StreamedForm;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A new consultation: a campaign, and a file or pasted numbers. The list goes on to the service while it arrives. */
@Path("/operators/consultations/new")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class NewConsultationResource extends FormResource {

    @CheckedTemplate(basePath = "consultation")
    static class Templates {
        static native TemplateInstance upload(Form form, CampaignOptions campaigns);

        private Templates() {}
    }

    private final CampaignChoices choices;
    private final StreamedForm arriving;
    private final ConsultationFileClient files;

    NewConsultationResource(
            Page page,
            ReturnedForms returned,
            CampaignChoices choices,
            StreamedForm arriving,
            @RestClient ConsultationFileClient files) {
        super(page, returned);
        this.choices = choices;
        this.arriving = arriving;
        this.files = files;
    }

    /** The key in the form makes a double submit, and a list that is sent again, one consultation. */
    @GET
    public TemplateInstance form(@QueryParam("campaign") String campaign) {
        Form form = returned.here().orElseGet(() -> Form.empty().with("campaign", campaign));
        return Templates.upload(form.keyed(), choices.open(form));
    }

    @POST
    @Streamed
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send() {
        Form form = arriving.form();
        ListTexts texts = texts(ListTexts.class);
        // somebody else's campaign ends here, before the list travels
        Optional<Campaign> campaign = choices.chosen(form);
        Optional<IncomingList> list = IncomingList.of(arriving, form, texts);
        Consultation created = null;
        if (!form.isWrong()) {
            created = hand(campaign.orElseThrow(), list.orElseThrow(), form, texts);
        }
        arriving.discardTheRest();
        return created == null ? returned.toPage(form) : seeOther("operators/consultations/" + created.id());
    }

    private Consultation hand(Campaign campaign, IncomingList list, Form form, ListTexts texts) {
        try {
            return files.consult(
                    campaign.id(),
                    campaign.principalId(),
                    ConsultationClient.ASK,
                    !form.has("forget", "true"),
                    !form.has("withoutOpposed", "true"),
                    form.key(),
                    list.content());
        } catch (UpstreamException e) {
            if (e.isSentBefore()) {
                FormProblems.into(form, e, list.field(), _ -> list.field());
            } else {
                ConsultationProblems.into(form, e, list.field(), texts);
            }
        } catch (ProcessingException e) {
            UpstreamLog.failed("a list could not be handed on", e);
            form.reject(list.field(), list.isTooBig() ? texts.fileTooBig() : texts.fileLost());
        }
        return null;
    }
}
