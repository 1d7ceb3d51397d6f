package it.opposizioni.portal.withoutaccount;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The number is in the register already: that it is protected, and how to go on. Never whose it is. */
@PermitAll
@Path("/" + VisitSteps.START + "/{id}/already-registered")
@Blocking
class AlreadyRegisteredResource extends PageResource {

    private static final String STEP = "already-registered";

    @CheckedTemplate(basePath = "withoutaccount")
    static class Templates {
        static native TemplateInstance already(VisitDraft visit);

        private Templates() {}
    }

    private final VisitSteps steps;

    AlreadyRegisteredResource(Page page, VisitSteps steps) {
        super(page);
        this.steps = steps;
    }

    @GET
    public Response explain(@PathParam("id") UUID id) {
        return steps.show(id, STEP, visit -> Templates.already(visit.answers()));
    }

    /** The line is proved: what is wanted now is the code. */
    @POST
    public Response manage(@PathParam("id") UUID id) {
        return steps.act(
                id,
                STEP,
                Form.empty(),
                "code",
                visit -> steps.next(visit, visit.answers().managing()));
    }
}
