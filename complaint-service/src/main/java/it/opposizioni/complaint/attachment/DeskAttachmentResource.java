package it.opposizioni.complaint.attachment;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.complaint.desk.DeskChannel;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Attachments that people send to the desk by e-mail or post, for complaints that came to the desk. */
@Path("/v1/desk/complaints/{id}/attachments")
@RolesAllowed(Role.Names.REGISTRAR)
@Tag(name = "Desk")
class DeskAttachmentResource {

    private final AttachmentIntake intake;
    private final ComplaintAttachments attachments;
    private final AttachmentDownloads downloads;
    private final CurrentCaller caller;

    DeskAttachmentResource(
            AttachmentIntake intake,
            ComplaintAttachments attachments,
            AttachmentDownloads downloads,
            CurrentCaller caller) {
        this.intake = intake;
        this.attachments = attachments;
        this.downloads = downloads;
        this.caller = caller;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addDeskAttachment",
            summary = "Add what its reporter sent to the desk to a complaint that came there.",
            description =
                    "By the rules of every attachment, while the person has not signed in. The complaint’s history"
                            + " says how it came.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    @APIResponse(responseCode = "400", description = "It did not arrive whole.")
    @APIResponse(responseCode = "404", description = "There is no such complaint, or it did not come to the desk.")
    @APIResponse(
            responseCode = "409",
            description =
                    "There are five already, somebody works on the complaint, it is over, or its reporter has signed"
                            + " in and adds them alone.")
    @APIResponse(responseCode = "413", description = "It is larger than 10 MB.")
    @APIResponse(responseCode = "415", description = "Its content is of no type that is accepted.")
    @APIResponse(
            responseCode = "422",
            description = "It is empty, or a PDF that is protected; or no channel is given by which a file comes."
                    + " Or the key was used before: for another request, or for a file that was removed since.")
    @APIResponse(responseCode = "429", description = "Too many today; Retry-After says when to try again.")
    @APIResponse(responseCode = "503", description = "It cannot be stored now: send it again.")
    public RestResponse<AttachmentView> add(
            @PathParam("id") UUID id,
            @QueryParam("channel") @NotNull DeskChannel channel,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey,
            InputStream content) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                intake.receive(attachments.holderAtDesk(id, channel), content, caller.get(), idempotencyKey));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listDeskAttachments",
            summary = "What was added to a complaint that came to the desk, in that order.",
            description = "Without the contents. The look is noted.")
    @APIResponse(responseCode = "200", description = "What they are, and how many can still be added.")
    @APIResponse(responseCode = "404", description = "There is no such complaint, or it did not come to the desk.")
    public AttachmentList list(@PathParam("id") UUID id) {
        return attachments.listAtDesk(id, caller.get());
    }

    @GET
    @Path("/{attachment}")
    @Blocking
    @Operation(
            operationId = "downloadDeskAttachment",
            summary = "The content of an attachment of a complaint that came to the desk, as it was sent.",
            description =
                    "To be saved, not to be shown: nobody has looked into it. While the person has not signed in. The"
                            + " look is noted.")
    @APIResponse(
            responseCode = "200",
            description = "The content, under the media type that it has by its first bytes.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is none, or the complaint did not come to the desk.")
    @APIResponse(responseCode = "409", description = "Its reporter has signed in, and sees it alone.")
    @APIResponse(responseCode = "503", description = "It is kept, and cannot be reached now.")
    public Response download(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        return downloads.serve(attachments.showAtDesk(id, attachment, caller.get()));
    }
}
