package it.opposizioni.portal.withoutaccount;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.mydata.DataPart;
import it.opposizioni.portal.mydata.NumberData;
import it.opposizioni.portal.withoutaccount.VisitSteps.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Everything that is held about an opened number, and who looked at it: to read, to print, and to take along (GDPR art. 15 and 20). */
@PermitAll
@Path("/" + VisitSteps.START + "/{id}/number/my-data")
@Blocking
class ManagedDataResource extends PageResource {

    @CheckedTemplate(basePath = "withoutaccount")
    static class Templates {
        /** @param number as it is written, with blanks. @param here the address of its page */
        static native TemplateInstance data(NumberData.Shown data, String number, String here);

        private Templates() {}
    }

    private final VisitSteps steps;
    private final VisitClient registry;
    private final NumberData data;

    ManagedDataResource(Page page, VisitSteps steps, @RestClient VisitClient registry, NumberData data) {
        super(page);
        this.steps = steps;
        this.registry = registry;
        this.data = data;
    }

    @GET
    public Response show(@PathParam("id") UUID id) {
        return steps.look(
                id,
                () -> steps.show(
                        id,
                        VisitSteps.NUMBER,
                        visit -> Templates.data(
                                data.shown(held(visit)),
                                visit.answers().number().spaced(),
                                steps.link(id, VisitSteps.NUMBER))));
    }

    @GET
    @Path("json")
    public Response file(@PathParam("id") UUID id) {
        return steps.look(id, () -> steps.at(id, VisitSteps.NUMBER, visit -> data.json(held(visit))));
    }

    @GET
    @Path("pdf")
    public Response print(@PathParam("id") UUID id) {
        return steps.look(id, () -> steps.at(id, VisitSteps.NUMBER, visit -> data.pdf(() -> held(visit))));
    }

    private DataPart held(Visit visit) {
        return ManagedCompanies.sinceThisRelease(
                () -> registry.data(visit.answers().visit()));
    }
}
