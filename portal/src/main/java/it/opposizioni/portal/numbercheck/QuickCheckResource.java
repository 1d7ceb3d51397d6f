package it.opposizioni.portal.numbercheck;

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
import it.opposizioni.portal.consultation.ConsultationProblems;
import it.opposizioni.portal.consultation.ListTexts;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.numbercheck.NumberCheckClient.Check;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Up to ten numbers, answered at once. The answer waits for its page as a draft, encrypted: no number gets into an address. */
@Path("/operators/number-check")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class QuickCheckResource extends FormResource {

    private static final String KIND = "number-check";
    private static final int MOST = 10;

    @CheckedTemplate(basePath = "numbercheck")
    static class Templates {
        static native TemplateInstance quickCheck(Form form, CampaignOptions campaigns);

        static native TemplateInstance quickResult(Check check, List<QuickAnswer> answers, String validity);

        private Templates() {}
    }

    private final Drafts drafts;
    private final CampaignChoices choices;
    private final QuickAnswers answers;
    private final NumberCheckClient checks;

    QuickCheckResource(
            Page page,
            Drafts drafts,
            ReturnedForms returned,
            CampaignChoices choices,
            QuickAnswers answers,
            @RestClient NumberCheckClient checks) {
        super(page, returned);
        this.drafts = drafts;
        this.choices = choices;
        this.answers = answers;
        this.checks = checks;
    }

    @GET
    public TemplateInstance form(@QueryParam("campaign") String campaign) {
        Form form = returned.here().orElseGet(() -> Form.empty().with("campaign", campaign));
        return Templates.quickCheck(form.keyed(), choices.open(form));
    }

    @POST
    public Response check(MultivaluedMap<String, String> posted) {
        QuickCheckTexts texts = texts(QuickCheckTexts.class);
        Form form = Form.of(posted);
        Optional<Campaign> campaign = choices.chosen(form);
        List<String> numbers = form.value("numbers")
                .lines()
                .flatMap(line -> List.of(line.split("[;,\t]")).stream())
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .toList();
        if (numbers.isEmpty()) {
            form.reject("numbers", texts.missing());
        } else if (numbers.size() > MOST) {
            form.reject("numbers", texts.tooMany(Integer.toString(numbers.size())));
        }
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        Campaign chosen = campaign.orElseThrow();
        try {
            Check answer =
                    checks.check(form.key(), new NumberCheckClient.Numbers(numbers, chosen.id(), chosen.principalId()));
            UUID id = drafts.begin(page.visitor().subject(), KIND, answer);
            return seeOther("operators/number-check/" + id);
        } catch (ProcessingException e) {
            UpstreamLog.failed("a quick check got no answer", e);
            return returned.toPage(form.reject("numbers", texts.noAnswer()));
        } catch (UpstreamException e) {
            return returned.toPage(refused(form, e));
        }
    }

    private Form refused(Form form, UpstreamException e) {
        if (e.isSentBefore()) {
            return FormProblems.into(form, e, "numbers", _ -> "numbers");
        }
        ConsultationProblems.into(form, e, "numbers", texts(ListTexts.class));
        return form;
    }

    @GET
    @Path("{id}")
    public TemplateInstance result(@PathParam("id") UUID id) {
        Check check = drafts.content(drafts.find(id, page.visitor().subject(), KIND), Check.class);
        return Templates.quickResult(check, answers.of(check), answers.validity(check));
    }
}
