package it.opposizioni.complaint.notification;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.complaint.printed.PdfResponse;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.text.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the act of a decision is served, for the authority. */
@Path("/v1/cases/{id}/notifications")
@RolesAllowed(Role.Names.REGULATOR)
@Tag(name = "Cases")
class NotificationResource {

    private final NotificationService notifications;
    private final ActFiles files;
    private final Validator validator;
    private final CurrentCaller caller;

    NotificationResource(NotificationService notifications, ActFiles files, Validator validator, CurrentCaller caller) {
        this.notifications = notifications;
        this.files = files;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listCaseNotifications",
            summary = "How the act of a case's decision was served on the operator, newest attempt first.",
            description = "With the days of the receipts of certified mail, and the day on which it was served.")
    @APIResponse(responseCode = "200", description = "What there is.")
    @APIResponse(responseCode = "404", description = "There is no such case.")
    @APIResponse(responseCode = "409", description = "It is not decided.")
    public NotificationView list(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return notifications.show(id, Languages.accepted(acceptLanguage));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "notifyCaseDecision",
            summary = "Begin to serve the act by certified mail, or note that it was served otherwise.",
            description =
                    "By certified mail the portal sends it, which tells this service what receipts say; what is prepared and"
                            + " not sent yet is not begun again. It is sent again only when it has failed, when the address"
                            + " was none of certified mail, or when 24 hours have brought no receipt. Of another way the day"
                            + " is noted, from that of the decision to today.")
    @APIResponse(responseCode = "200", description = "How it stands now.")
    @APIResponse(responseCode = "404", description = "There is no such case.")
    @APIResponse(
            responseCode = "409",
            description =
                    "It is not decided, was served already, is prepared or on its way, or there is nobody to serve it on.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public NotificationView begin(
            @PathParam("id") UUID id,
            @NotNull NewNotification notification,
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return notifications.begin(
                id, notification.requireValid(validator), caller.get(), key, Languages.accepted(acceptLanguage));
    }

    @GET
    @Path("/{notification}/act")
    @Blocking
    @Produces({PdfResponse.PDF, ActFormat.ENVELOPE})
    @Operation(
            operationId = "getNotifiedAct",
            summary = "The act that a notification sends by certified mail.",
            description =
                    "The file that was signed elsewhere, where there is one; else PDF/A-2u in Italian, the language of the"
                            + " procedure: as the operator reads it, without the codes of the complaints.")
    @APIResponse(
            responseCode = "200",
            description = "The act.",
            content =
                    @Content(
                            mediaType = PdfResponse.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is no such notification, or nothing is sent by it.")
    public Response act(@PathParam("id") UUID id, @PathParam("notification") UUID notification) {
        return files.sent(id, notification, caller.get()).response();
    }
}
