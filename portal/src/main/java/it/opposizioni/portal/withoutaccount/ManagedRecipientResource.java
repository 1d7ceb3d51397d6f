package it.opposizioni.portal.withoutaccount;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.recipients.AskedNumber;
import it.opposizioni.portal.recipients.RecipientClient.Recipients;
import it.opposizioni.portal.recipients.RecipientPages;
import it.opposizioni.portal.withoutaccount.VisitSteps.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Who asked about a number that its code has opened: the page of a holder, without signing in. */
@PermitAll
@Path("/" + VisitSteps.START + "/{id}/number/" + RecipientPages.PAGE)
@Blocking
class ManagedRecipientResource {

    private final VisitSteps steps;
    private final RecipientPages pages;
    private final VisitClient registry;

    ManagedRecipientResource(VisitSteps steps, RecipientPages pages, @RestClient VisitClient registry) {
        this.steps = steps;
        this.pages = pages;
        this.registry = registry;
    }

    /** The visit's id stays here: addresses have that of the draft. */
    private record Opened(Visit visit, VisitClient client) implements AskedNumber {

        @Override
        public String path() {
            return VisitSteps.path(visit.id(), VisitSteps.NUMBER);
        }

        @Override
        public boolean isByCode() {
            return true;
        }

        @Override
        public PhoneNumber number() {
            return visit.answers().number();
        }

        @Override
        public Recipients known() {
            return client.recipients(visit.answers().visit());
        }

        @Override
        public Recipients ask(String key) {
            return client.askForRecipients(key, visit.answers().visit());
        }

        @Override
        public boolean isShutOut(UpstreamException refusal) {
            return VisitSteps.isShutOut(refusal);
        }
    }

    @GET
    public Response show(@PathParam("id") UUID id, @QueryParam("after") String after) {
        // the page says that one may come back later, to see the answer: then the code opens the number again
        return steps.knows(id)
                ? opened(id, number -> Response.ok(pages.show(number, after)).build())
                : steps.toTheCode();
    }

    @POST
    public Response ask(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        return opened(id, number -> pages.ask(number, posted));
    }

    private Response opened(UUID id, Function<AskedNumber, Response> page) {
        return steps.look(id, () -> steps.at(id, VisitSteps.NUMBER, visit -> page.apply(new Opened(visit, registry))));
    }
}
