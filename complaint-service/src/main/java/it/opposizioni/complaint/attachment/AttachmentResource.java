package it.opposizioni.complaint.attachment;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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

/** Attachments of a complaint over HTTP. */
@Path("/v1/complaints/{id}/attachments")
@RolesAllowed(Role.Names.CITIZEN)
@Tag(name = "Attachments", description = "Photos, recordings and documents of a complaint")
class AttachmentResource {

    private final AttachmentIntake intake;
    private final ComplaintAttachments attachments;
    private final AttachmentDownloads downloads;
    private final CurrentCaller caller;

    AttachmentResource(
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
            operationId = "addAttachment",
            summary = "Add a photo, a recording or a PDF to one's own complaint.",
            description =
                    "JPEG, PNG, WEBP, HEIC, MP3, M4A, OGG, WAV or PDF, at most 10 MB, at most five of them, until the"
                            + " regulator has taken the complaint in charge. The type is found in the content; a name is not kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "Added; Location has its address.",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    @APIResponse(responseCode = "400", description = "It did not arrive whole.")
    @APIResponse(responseCode = "404", description = "There is no such complaint, or it is not yours.")
    @APIResponse(
            responseCode = "409",
            description = "There are five already, somebody works on the complaint, or it is over.")
    @APIResponse(responseCode = "413", description = "It is larger than 10 MB.")
    @APIResponse(responseCode = "415", description = "Its content is of no type that is accepted.")
    @APIResponse(
            responseCode = "422",
            description = "It is empty, or a PDF that is protected."
                    + " Or the key was used before: for another request, or for a file that was removed since.")
    @APIResponse(responseCode = "429", description = "Too many today; Retry-After says when to try again.")
    @APIResponse(responseCode = "503", description = "It cannot be stored now: send it again.")
    public RestResponse<AttachmentView> add(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey,
            @Context UriInfo uri,
            InputStream content) {
        AttachmentView added = intake.receive(attachments.holder(id), content, caller.get(), idempotencyKey);
        return RestResponse.ResponseBuilder.<AttachmentView>created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build())
                .entity(added)
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.CITIZEN, Role.Names.REGULATOR})
    @Operation(
            operationId = "listAttachments",
            summary = "What was added to a complaint, in that order.",
            description = "Visible to its reporter and to the regulator.")
    public AttachmentList list(@PathParam("id") UUID id) {
        return attachments.list(id, caller.get());
    }

    @GET
    @Path("/{attachment}")
    @Blocking
    @RolesAllowed({Role.Names.CITIZEN, Role.Names.REGULATOR})
    @Operation(
            operationId = "downloadAttachment",
            summary = "The content of an attachment, as it was sent.",
            description = "To be saved, not to be shown: nobody has looked into it. Visible to its reporter and to the"
                    + " regulator.")
    @APIResponse(
            responseCode = "200",
            description = "The content, under the media type that it has by its first bytes.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours.")
    @APIResponse(responseCode = "503", description = "It is kept, and cannot be reached now.")
    public Response download(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        return downloads.serve(attachments.show(id, attachment, caller.get()));
    }

    @DELETE
    @Path("/{attachment}")
    @Operation(
            operationId = "removeAttachment",
            summary = "Remove an attachment from one's own complaint.",
            description = "Until the regulator has taken the complaint in charge. Its content is deleted.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours.")
    @APIResponse(responseCode = "409", description = "Somebody works on the complaint already, or it is over.")
    public void remove(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        attachments.remove(id, attachment, caller.get());
    }
}
