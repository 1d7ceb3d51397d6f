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
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Without an account, fourth page: what to stop. */
@PermitAll
@Path("/" + VisitSteps.START + "/{id}/choices")
@Blocking
class VisitChoicesResource extends FormResource {

    private static final String STEP = "choices";
    private static final List<String> MEDIA = List.of("TELEPHONE", "POST");

    @CheckedTemplate(basePath = "withoutaccount")
    static class Templates {
        static native TemplateInstance choices(List<Step> steps, Form form);

        private Templates() {}
    }

    private final VisitSteps steps;

    VisitChoicesResource(Page page, ReturnedForms returned, VisitSteps steps) {
        super(page, returned);
        this.steps = steps;
    }

    @GET
    public Response ask(@PathParam("id") UUID id) {
        return steps.show(id, STEP, visit -> {
            List<String> chosen = visit.answers().media();
            Form known = Form.empty().withAll("media", chosen == null ? List.of("TELEPHONE") : chosen);
            return Templates.choices(steps.steps(4, visit), returned.here().orElse(known));
        });
    }

    @POST
    public Response choose(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        List<String> media =
                form.all("media").stream().filter(MEDIA::contains).distinct().toList();
        return steps.act(
                id,
                STEP,
                form,
                "media",
                visit -> media.isEmpty()
                        ? returned.toPage(form.reject(
                                "media", texts(RegistrationTexts.class).mediaMissing()))
                        : steps.next(visit, visit.answers().withMedia(media)));
    }
}
