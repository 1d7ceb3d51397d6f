package it.opposizioni.portal.asof;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Whether one's own number was opposed on a day in the past. */
@Path("/personal-area/numbers/{id}/on-a-day")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class OwnAsOfResource extends PageResource {

    @CheckedTemplate(basePath = "asof")
    static class Templates {
        /** @param answer null before anything was asked, and for what cannot be asked */
        static native TemplateInstance own(
                Opposition opposition,
                Form form,
                List<Choice> seasons,
                Map<String, String> companies,
                AsOfAnswer answer);

        private Templates() {}
    }

    private final RegistryClient registry;
    private final AsOfClient asOf;
    private final AsOfAnswers answers;
    private final Clock clock;

    OwnAsOfResource(
            Page page,
            @RestClient RegistryClient registry,
            @RestClient AsOfClient asOf,
            AsOfAnswers answers,
            Clock clock) {
        super(page);
        this.registry = registry;
        this.asOf = asOf;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    public TemplateInstance answer(@PathParam("id") UUID id, @Context UriInfo uri) {
        Opposition own = registry.opposition(id);
        Map<String, String> companies = answers.companies(List.of(own));
        AsOfForm asked = AsOfForm.of(uri.getQueryParameters());
        AsOfAnswer answer = asked.asked()
                ? asked.question(clock.instant(), page)
                        .map(question -> answers.of(question, asOf.ofOwn(id, question), List.of(own), companies))
                        .orElse(null)
                : null;
        return Templates.own(own, asked.form(), asked.seasons(page), companies, answer);
    }
}
