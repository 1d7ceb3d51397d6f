package it.opposizioni.portal.withoutaccount;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.withoutaccount.VisitDraft.Aim;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Managing a number by its code, first page: which number. */
@PermitAll
@Path("/" + VisitSteps.MANAGE)
@Blocking
class ManageByCodeResource extends FormResource {

    @CheckedTemplate(basePath = "withoutaccount")
    static class Templates {
        static native TemplateInstance manage(Form form);

        private Templates() {}
    }

    private final VisitSteps steps;

    ManageByCodeResource(Page page, ReturnedForms returned, VisitSteps steps) {
        super(page, returned);
        this.steps = steps;
    }

    @GET
    public TemplateInstance start() {
        return Templates.manage(returned.here().orElseGet(Form::empty));
    }

    @POST
    public Response begin(MultivaluedMap<String, String> posted) {
        return steps.begin(Form.of(posted), Aim.MANAGE);
    }
}
