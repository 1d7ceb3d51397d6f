package it.opposizioni.portal.withoutaccount;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.Step;
import it.opposizioni.portal.profile.EmailAddress;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Without an account, third page: where the confirmation and the code go. */
@PermitAll
@Path("/" + VisitSteps.START + "/{id}/email")
@Blocking
class VisitEmailResource extends FormResource {

    private static final String STEP = "email";

    @CheckedTemplate(basePath = "withoutaccount")
    static class Templates {
        static native TemplateInstance email(List<Step> steps, Form form, VisitDraft visit);

        private Templates() {}
    }

    private final VisitSteps steps;
    private final VisitClient registry;

    VisitEmailResource(Page page, ReturnedForms returned, VisitSteps steps, @RestClient VisitClient registry) {
        super(page, returned);
        this.steps = steps;
        this.registry = registry;
    }

    @GET
    public Response ask(@PathParam("id") UUID id) {
        return steps.show(
                id,
                STEP,
                visit -> Templates.email(
                        steps.steps(3, visit),
                        returned.here().orElseGet(() -> known(visit)).keyed(),
                        visit.answers()));
    }

    private static Form known(Visit visit) {
        return Form.empty().with("address", visit.answers().email().address());
    }

    @POST
    public Response send(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        return steps.act(id, STEP, form, "address", visit -> {
            String address = form.value("address");
            if (!EmailAddress.isValid(address)) {
                return returned.toPage(
                        form.reject("address", texts(WithoutAccountTexts.class).emailWrong()));
            }
            VisitDraft answers = visit.answers();
            VisitClient.Visit sent = registry.sendEmailCode(form.key(), answers.visit(), new EmailRequest(address));
            return steps.next(visit, answers.mailed(address, sent.emailCodeUntil()));
        });
    }
}
