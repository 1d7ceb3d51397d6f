package it.opposizioni.portal.withoutaccount;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
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

/** Without an account, after a number was registered: another one. Its line is proved by itself; the address is known. */
@PermitAll
@Path("/" + VisitSteps.START + "/{id}/" + VisitSteps.ANOTHER)
@Blocking
class AnotherNumberResource extends FormResource {

    @CheckedTemplate(basePath = "withoutaccount")
    static class Templates {
        static native TemplateInstance another(List<Step> steps, Form form, VisitStay stay, int most);

        private Templates() {}
    }

    private final VisitSteps steps;

    AnotherNumberResource(Page page, ReturnedForms returned, VisitSteps steps) {
        super(page, returned);
        this.steps = steps;
    }

    @GET
    public Response ask(@PathParam("id") UUID id) {
        return steps.show(
                id,
                VisitSteps.ANOTHER,
                visit -> Templates.another(
                        steps.steps(1, null),
                        returned.here().orElseGet(Form::empty),
                        visit.answers().soFar(id),
                        VisitStay.MOST));
    }

    @POST
    public Response begin(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        return steps.act(id, VisitSteps.ANOTHER, form, "number", visit -> steps.beginAnother(form, visit));
    }
}
