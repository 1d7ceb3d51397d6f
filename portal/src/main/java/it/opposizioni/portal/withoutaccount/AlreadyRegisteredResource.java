package it.opposizioni.portal.withoutaccount;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.withoutaccount.VisitSteps.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The number is in the register already: that it is protected, and how to go on. Never whose it is. */
@PermitAll
@Path("/" + VisitSteps.START + "/{id}/already-registered")
@Blocking
class AlreadyRegisteredResource extends FormResource {

    private static final String STEP = "already-registered";

    @CheckedTemplate(basePath = "withoutaccount")
    static class Templates {
        static native TemplateInstance already(VisitDraft visit, Form form);

        private Templates() {}
    }

    private final VisitSteps steps;

    AlreadyRegisteredResource(Page page, ReturnedForms returned, VisitSteps steps) {
        super(page, returned);
        this.steps = steps;
    }

    @GET
    public Response explain(@PathParam("id") UUID id) {
        return steps.show(
                id,
                STEP,
                visit -> Templates.already(visit.answers(), returned.here().orElseGet(Form::empty)));
    }

    /** The line is proved: what is wanted now is the code, or that the line has changed hands. */
    @POST
    public Response goOn(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        return steps.act(
                id,
                STEP,
                form,
                "passed",
                visit -> form.has("act", "PASSED_ON")
                        ? passOn(visit, form)
                        : steps.next(visit, visit.answers().managing()));
    }

    private Response passOn(Visit visit, Form form) {
        return form.has("passed", "yes")
                ? steps.next(visit, visit.answers().passedOn())
                : returned.toPage(
                        form.reject("passed", texts(WithoutAccountTexts.class).passedMissing()));
    }
}
