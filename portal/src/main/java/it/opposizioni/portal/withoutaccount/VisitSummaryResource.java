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
import it.opposizioni.portal.withoutaccount.VisitClient.Declaration;
import it.opposizioni.portal.withoutaccount.VisitClient.Registered;
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

/** Without an account, last page: the summary and the declaration. */
@PermitAll
@Path("/" + VisitSteps.START + "/{id}/summary")
@Blocking
class VisitSummaryResource extends FormResource {

    private static final String STEP = "summary";

    @CheckedTemplate(basePath = "withoutaccount")
    static class Templates {
        static native TemplateInstance summary(
                List<Step> steps, Form form, VisitDraft visit, String key, String email, String choices);

        private Templates() {}
    }

    private final VisitSteps steps;
    private final VisitClient registry;

    VisitSummaryResource(Page page, ReturnedForms returned, VisitSteps steps, @RestClient VisitClient registry) {
        super(page, returned);
        this.steps = steps;
        this.registry = registry;
    }

    @GET
    public Response summary(@PathParam("id") UUID id) {
        return steps.show(
                id,
                STEP,
                visit -> Templates.summary(
                        steps.steps(5, visit),
                        returned.here().orElseGet(Form::empty),
                        visit.answers(),
                        visit.draft().key(),
                        steps.link(id, "email"),
                        steps.link(id, "choices")));
    }

    @POST
    public Response submit(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        return steps.act(id, STEP, form, "declaration", visit -> {
            RegistrationTexts texts = texts(RegistrationTexts.class);
            if (!form.value("key").equals(visit.draft().key())) {
                form.reject("declaration", texts.changedMeanwhile());
            } else if (!form.has("declaration", "yes")) {
                form.reject("declaration", texts(WithoutAccountTexts.class).declarationMissing());
            }
            return form.isWrong() ? returned.toPage(form) : register(visit);
        });
    }

    private Response register(Visit visit) {
        VisitDraft answers = visit.answers();
        Declaration declared = new Declaration(answers.media(), true, answers.isPassedOn() ? "ENDS" : null);
        Registered registered = registry.register(visit.draft().key(), answers.visit(), declared);
        return steps.finish(visit, answers.done(registered));
    }
}
