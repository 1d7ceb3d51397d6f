package it.opposizioni.portal.ownnumber;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.calendar.ICalendar;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The dates of a number as a calendar file. Neither its address nor the name of the file says which number it is about. */
@Path("/personal-area/numbers/{id}/calendar-file")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class CalendarFileResource extends PageResource {

    private final RegistryClient registry;
    private final Now now;

    CalendarFileResource(Page page, @RestClient RegistryClient registry, Now now) {
        super(page);
        this.registry = registry;
        this.now = now;
    }

    /** Of a number that is no longer protected, or soon will not be, there is nothing to note: its page says so. */
    @GET
    public Response download(@PathParam("id") UUID id) {
        Opposition opposition = registry.opposition(id);
        if (!opposition.isFreeToChange()) {
            return seeOther(RemovalResource.numbers(id));
        }
        String file = ProtectionCalendar.of(opposition, texts(OwnNumberTexts.class), now.get());
        return Response.ok(file, ICalendar.MEDIA_TYPE + ";charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + page.slug("calendar-file") + ".ics\"")
                .build();
    }
}
