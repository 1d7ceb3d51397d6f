package it.opposizioni.portal.withoutaccount;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.citizen.NextSteps;
import it.opposizioni.portal.citizen.NumberCard;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.withoutaccount.VisitClient.Registered;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** What was registered without an account, for as long as the browser is open. */
@PermitAll
@Path("/" + VisitSteps.START + "/{id}/done")
@Blocking
class VisitDoneResource extends PageResource {

    @CheckedTemplate(basePath = "withoutaccount")
    static class Templates {
        static native TemplateInstance done(
                Registered registered,
                String email,
                NumberCard card,
                NextSteps next,
                VisitStay stay,
                int most,
                String another);

        private Templates() {}
    }

    private final VisitSteps steps;

    VisitDoneResource(Page page, VisitSteps steps) {
        super(page);
        this.steps = steps;
    }

    @GET
    public Response done(@PathParam("id") UUID id) {
        return steps.show(id, "done", visit -> {
            Registered registered = visit.answers().registered();
            Opposition opposition = registered.opposition();
            return Templates.done(
                    registered,
                    visit.answers().email().address(),
                    NumberCard.of(opposition, page),
                    NextSteps.of(List.of(opposition), page),
                    visit.answers().soFar(id),
                    VisitStay.MOST,
                    steps.link(id, VisitSteps.ANOTHER));
        });
    }
}
