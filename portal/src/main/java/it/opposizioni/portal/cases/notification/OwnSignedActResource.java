package it.opposizioni.portal.cases.notification;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The act as it was signed elsewhere, for the operator on which it was served. */
@Path("/operators/complaints/{id}/signed-act")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class OwnSignedActResource extends PageResource {

    private final NotificationClient notifications;
    private final OwnSignedActClient acts;

    OwnSignedActResource(Page page, @RestClient NotificationClient notifications, @RestClient OwnSignedActClient acts) {
        super(page);
        this.notifications = notifications;
        this.acts = acts;
    }

    @GET
    public Response download(@PathParam("id") UUID id) {
        String format = notifications.own(id).signedAct();
        if (format == null) {
            throw new NotFoundException();
        }
        return ActFile.of(format).download(acts.content(id), page.slug("signed-act"));
    }
}
