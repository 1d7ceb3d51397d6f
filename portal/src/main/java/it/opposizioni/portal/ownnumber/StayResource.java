package it.opposizioni.portal.ownnumber;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A number that was to be taken off the register stays: no proof of the line, because it protects more and not less. */
@Path("/personal-area/numbers/{id}/stay")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class StayResource extends PageResource {

    private static final int CONFLICT = 409;

    private final RegistryClient registry;

    StayResource(Page page, @RestClient RegistryClient registry) {
        super(page);
        this.registry = registry;
    }

    @POST
    public Response stay(@PathParam("id") UUID id) {
        try {
            registry.undoWithdrawal(id);
            return seeOther(RemovalResource.numbers(id), "done=undone");
        } catch (UpstreamException e) {
            if (e.status() != CONFLICT) {
                throw e;
            }
            // undone in another window, or too late: the page says which
            return seeOther(RemovalResource.numbers(id));
        }
    }
}
