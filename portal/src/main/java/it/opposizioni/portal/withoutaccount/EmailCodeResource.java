package it.opposizioni.portal.withoutaccount;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.citizen.RegistrationTexts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.Step;
import it.opposizioni.portal.lineproof.LineCodes;
import it.opposizioni.portal.withoutaccount.VisitClient.CodeEntry;
import it.opposizioni.portal.withoutaccount.VisitClient.EmailRequest;
import it.opposizioni.portal.withoutaccount.VisitSteps.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Without an account, second half of the third page: the code that came by e-mail. */
@PermitAll
@Path("/" + VisitSteps.START + "/{id}/email-code")
@Blocking
class EmailCodeResource extends FormResource {

    private static final String STEP = "email-code";

    @CheckedTemplate(basePath = "withoutaccount")
    static class Templates {
        static native TemplateInstance emailCode(List<Step> steps, Form form, VisitDraft visit, String back);

        private Templates() {}
    }

    private final VisitSteps steps;
    private final VisitClient registry;

    EmailCodeResource(Page page, ReturnedForms returned, VisitSteps steps, @RestClient VisitClient registry) {
        super(page, returned);
        this.steps = steps;
        this.registry = registry;
    }

    @GET
    public Response ask(@PathParam("id") UUID id) {
        return steps.show(
                id,
                STEP,
                visit -> Templates.emailCode(
                        steps.steps(3, visit),
                        returned.here().orElseGet(Form::empty).keyed(),
                        visit.answers(),
                        steps.link(id, "email")));
    }

    @POST
    public Response confirm(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        return steps.act(
                id, STEP, form, "code", visit -> form.has("act", "AGAIN") ? again(visit, form) : confirm(visit, form));
    }

    private Response again(Visit visit, Form form) {
        VisitDraft answers = visit.answers();
        VisitClient.Visit sent = registry.sendEmailCode(
                form.key(), answers.visit(), new EmailRequest(answers.email().address()));
        return steps.next(visit, answers.mailed(answers.email().address(), sent.emailCodeUntil()));
    }

    private Response confirm(Visit visit, Form form) {
        Optional<String> code = LineCodes.read(form.value("code"));
        if (code.isEmpty()) {
            return returned.toPage(
                    form.reject("code", texts(RegistrationTexts.class).codeMissing()));
        }
        registry.confirmEmail(visit.answers().visit(), new CodeEntry(code.get()));
        return steps.next(visit, visit.answers().emailRead());
    }
}
