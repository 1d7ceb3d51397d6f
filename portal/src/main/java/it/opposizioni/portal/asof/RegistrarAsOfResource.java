package it.opposizioni.portal.asof;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.numberlookup.AskedNumbers;
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

/** Whether a number that the registrar has looked up was opposed on a day in the past. Each look is noted, and the number's holder can see it. */
@Path("/administration/numbers/{id}/on-a-day")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class RegistrarAsOfResource extends PageResource {

    @CheckedTemplate(basePath = "asof")
    static class Templates {
        /**
         * @param back to the answer about the number
         * @param answer null before anything was asked, and for what cannot be asked
         * @param noted whether the look is noted: it is when the number has, or had, a holder
         */
        static native TemplateInstance registrar(
                String number,
                String back,
                Form form,
                List<Choice> seasons,
                Map<String, String> companies,
                AsOfAnswer answer,
                boolean noted);

        private Templates() {}
    }

    private final AskedNumbers numbers;
    private final RegistryClient registry;
    private final AsOfClient asOf;
    private final AsOfAnswers answers;
    private final Clock clock;

    RegistrarAsOfResource(
            Page page,
            AskedNumbers numbers,
            @RestClient RegistryClient registry,
            @RestClient AsOfClient asOf,
            AsOfAnswers answers,
            Clock clock) {
        super(page);
        this.numbers = numbers;
        this.registry = registry;
        this.asOf = asOf;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    public TemplateInstance answer(@PathParam("id") UUID id, @Context UriInfo uri) {
        PhoneNumber number = numbers.find(id);
        List<Opposition> found = registry.ofNumber(number.e164()).items();
        Map<String, String> companies = answers.companies(found);
        AsOfForm asked = AsOfForm.of(uri.getQueryParameters());
        AsOfAnswer answer = asked.asked()
                ? asked.question(clock.instant(), page)
                        .map(question -> question.of(number))
                        .map(question -> answers.of(question, asOf.ofNumber(question), found, companies))
                        .orElse(null)
                : null;
        return Templates.registrar(
                number.spaced(),
                page.link("administration/numbers/" + id),
                asked.form(),
                asked.seasons(page),
                companies,
                answer,
                !found.isEmpty());
    }
}
