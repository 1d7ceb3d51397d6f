package it.opposizioni.portal.withoutaccount;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.ownnumber.CalendarFiles;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The dates of an opened number as a calendar file. Its address does not say which number it is about either. */
@PermitAll
@Path("/" + VisitSteps.START + "/{id}/number/calendar-file")
@Blocking
class ManagedCalendarResource extends PageResource {

    private final VisitSteps steps;
    private final VisitClient registry;
    private final CalendarFiles files;

    ManagedCalendarResource(Page page, VisitSteps steps, @RestClient VisitClient registry, CalendarFiles files) {
        super(page);
        this.steps = steps;
        this.registry = registry;
        this.files = files;
    }

    /** Of a number that soon will not be protected there is nothing to note: its page says so. */
    @GET
    public Response download(@PathParam("id") UUID id) {
        return steps.look(
                id,
                () -> steps.at(id, VisitSteps.NUMBER, visit -> {
                    Opposition opposition = registry.look(visit.answers().visit());
                    return opposition.isFreeToChange() ? files.of(opposition) : steps.go(id, VisitSteps.NUMBER);
                }));
    }
}
