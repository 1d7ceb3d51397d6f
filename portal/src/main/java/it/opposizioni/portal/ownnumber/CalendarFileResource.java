package it.opposizioni.portal.ownnumber;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The dates of a number as a calendar file. Its address does not say which number it is about either. */
@Path("/personal-area/numbers/{id}/calendar-file")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class CalendarFileResource extends PageResource {

    private final RegistryClient registry;
    private final CalendarFiles files;

    CalendarFileResource(Page page, @RestClient RegistryClient registry, CalendarFiles files) {
        super(page);
        this.registry = registry;
        this.files = files;
    }

    /** Of a number that is no longer protected, or soon will not be, there is nothing to note: its page says so. */
    @GET
    public Response download(@PathParam("id") UUID id) {
        Opposition opposition = registry.opposition(id);
        return opposition.isFreeToChange() ? files.of(opposition) : seeOther(RemovalResource.numbers(id));
    }
}
