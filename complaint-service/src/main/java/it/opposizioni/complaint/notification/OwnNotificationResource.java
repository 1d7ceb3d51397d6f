package it.opposizioni.complaint.notification;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the act of a decision was served, for the operator that it is about. */
@Path("/v1/information-requests/{id}/notification")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operators")
class OwnNotificationResource {

    private final NotificationService notifications;
    private final CurrentCaller caller;

    OwnNotificationResource(NotificationService notifications, CurrentCaller caller) {
        this.notifications = notifications;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getOwnNotification",
            summary = "How and when the act of the decision on a case about one's operator was served.",
            description = "Empty while nobody has begun to serve it.")
    @APIResponse(responseCode = "200", description = "How it stands.")
    @APIResponse(responseCode = "404", description = "There is no such case, it is not decided, or it is not yours.")
    public ServedNotification show(@PathParam("id") UUID id) {
        return notifications.own(id, caller.requirePerson().requireOperatorId());
    }
}
