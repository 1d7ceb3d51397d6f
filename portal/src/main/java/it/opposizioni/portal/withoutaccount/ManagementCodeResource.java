package it.opposizioni.portal.withoutaccount;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.withoutaccount.VisitClient.CodeEntry;
import it.opposizioni.portal.withoutaccount.VisitSteps.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Managing a number, third page: its code. It is posted and never stands in an address; lost, it is sent again. */
@PermitAll
@Path("/" + VisitSteps.START + "/{id}/code")
@Blocking
class ManagementCodeResource extends FormResource {

    private static final String STEP = "code";
    private static final int LONGEST = 100;

    @CheckedTemplate(basePath = "withoutaccount")
    static class Templates {
        static native TemplateInstance code(Form form, VisitDraft visit, boolean sent);

        private Templates() {}
    }

    private final VisitSteps steps;
    private final VisitClient registry;

    ManagementCodeResource(Page page, ReturnedForms returned, VisitSteps steps, @RestClient VisitClient registry) {
        super(page, returned);
        this.steps = steps;
        this.registry = registry;
    }

    @GET
    public Response ask(@PathParam("id") UUID id) {
        return steps.show(
                id,
                STEP,
                visit -> Templates.code(
                        returned.here().orElseGet(Form::empty), visit.answers(), "done=sent".equals(page.query())));
    }

    @POST
    public Response enter(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        return steps.act(id, STEP, form, "code", visit -> form.has("act", "AGAIN") ? again(visit) : open(visit, form));
    }

    private Response again(Visit visit) {
        registry.sendManagementCode(visit.answers().visit());
        return seeOther(VisitSteps.path(visit.id(), STEP), "done=sent");
    }

    private Response open(Visit visit, Form form) {
        String code = form.value("code");
        if (code.isEmpty() || code.length() > LONGEST) {
            return returned.toPage(
                    form.reject("code", texts(WithoutAccountTexts.class).codeMissing()));
        }
        registry.open(visit.answers().visit(), new CodeEntry(code));
        return steps.next(visit, visit.answers().open());
    }
}
