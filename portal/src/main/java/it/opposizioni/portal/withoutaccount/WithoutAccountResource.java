package it.opposizioni.portal.withoutaccount;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.Step;
import it.opposizioni.portal.withoutaccount.VisitDraft.Aim;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Without an account, first page: which number. */
@PermitAll
@Path("/" + VisitSteps.START)
@Blocking
class WithoutAccountResource extends FormResource {

    @CheckedTemplate(basePath = "withoutaccount")
    static class Templates {
        static native TemplateInstance start(List<Step> steps, Form form);

        private Templates() {}
    }

    private final VisitSteps steps;

    WithoutAccountResource(Page page, ReturnedForms returned, VisitSteps steps) {
        super(page, returned);
        this.steps = steps;
    }

    @GET
    public TemplateInstance start() {
        return Templates.start(steps.steps(1, null), returned.here().orElseGet(Form::empty));
    }

    @POST
    public Response begin(MultivaluedMap<String, String> posted) {
        return steps.begin(Form.of(posted), Aim.REGISTER);
    }

    /** Opens where the next answer is wanted. */
    @GET
    @Path("{id}")
    public Response resume(@PathParam("id") UUID id) {
        return steps.go(id, steps.find(id).answers().nextStep());
    }
}
