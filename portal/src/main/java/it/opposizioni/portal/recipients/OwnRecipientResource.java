package it.opposizioni.portal.recipients;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.recipients.RecipientClient.Recipients;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Who asked about one's own number, or that of somebody for whom one acts. */
@Path("/personal-area/numbers/{id}/" + RecipientPages.PAGE)
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class OwnRecipientResource {

    private final RecipientPages pages;
    private final RegistryClient registry;
    private final RecipientClient recipients;

    OwnRecipientResource(
            RecipientPages pages, @RestClient RegistryClient registry, @RestClient RecipientClient recipients) {
        this.pages = pages;
        this.registry = registry;
        this.recipients = recipients;
    }

    /** @param id of the opposition */
    private record Own(UUID id, PhoneNumber number, RecipientClient client) implements AskedNumber {

        @Override
        public String path() {
            return "personal-area/numbers/" + id;
        }

        @Override
        public boolean isByCode() {
            return false;
        }

        @Override
        public Recipients known() {
            return client.get(id);
        }

        @Override
        public Recipients ask(String key) {
            return client.ask(id, key);
        }

        @Override
        public boolean isShutOut(UpstreamException refusal) {
            return false;
        }
    }

    private AskedNumber own(UUID id) {
        return new Own(id, registry.opposition(id).number(), recipients);
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("after") String after) {
        return pages.show(own(id), after);
    }

    @POST
    public Response ask(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        return pages.ask(own(id), posted);
    }
}
