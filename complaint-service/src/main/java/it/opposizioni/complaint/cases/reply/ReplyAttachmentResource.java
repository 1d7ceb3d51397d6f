package it.opposizioni.complaint.cases.reply;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.complaint.attachment.AttachmentDownloads;
import it.opposizioni.complaint.attachment.AttachmentList;
import it.opposizioni.complaint.attachment.AttachmentView;
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

/** Attachments of an operator's reply over HTTP. */
@Path("/v1/information-requests/{id}/attachments")
@RolesAllowed(Role.Names.OPERATOR)
@Tag(name = "Operators")
class ReplyAttachmentResource {

    private final ReplyAttachments attachments;
    private final AttachmentDownloads downloads;
    private final CurrentCaller caller;

    ReplyAttachmentResource(ReplyAttachments attachments, AttachmentDownloads downloads, CurrentCaller caller) {
        this.attachments = attachments;
        this.downloads = downloads;
        this.caller = caller;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addReplyAttachment",
            summary = "Add a photo, a recording or a PDF to the reply that one's operator has yet to send.",
            description =
                    "As to a complaint: JPEG, PNG, WEBP, HEIC, MP3, M4A, OGG, WAV or PDF, at most 10 MB, at most five of"
                            + " them. They go with the next reply. The authority reads them, and nobody who complained does.")
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
    @APIResponse(responseCode = "403", description = InformationRequestResource.NOT_ALLOWED)
    @APIResponse(responseCode = "404", description = "There is no such request, or it is not yours.")
    @APIResponse(responseCode = "409", description = "There are five already, or no reply is awaited.")
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
        AttachmentView added = attachments.add(id, content, caller.requirePerson(), idempotencyKey);
        return RestResponse.ResponseBuilder.<AttachmentView>created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build())
                .entity(added)
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listReplyAttachments",
            summary = "What was added to the reply that is yet to be sent, in that order.",
            description = "What went with a reply is listed with it, in the request.")
    @APIResponse(responseCode = "200", description = "What there is.")
    @APIResponse(responseCode = "404", description = "There is no such request, or it is not yours.")
    public AttachmentList list(@PathParam("id") UUID id) {
        return attachments.list(id, caller.requirePerson());
    }

    @GET
    @Path("/{attachment}")
    @Blocking
    @Operation(
            operationId = "downloadReplyAttachment",
            summary = "The content of an attachment of one's operator, sent or not, as it came.",
            description = "To be saved, not to be shown: nobody has looked into it.")
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
        return downloads.serve(attachments.show(id, attachment, caller.requirePerson()));
    }

    @DELETE
    @Path("/{attachment}")
    @Operation(
            operationId = "removeReplyAttachment",
            summary = "Remove an attachment that no reply has taken along yet.",
            description = "Its content is deleted.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "403", description = InformationRequestResource.NOT_ALLOWED)
    @APIResponse(responseCode = "404", description = "There is none, it was sent, or it is not yours.")
    public void remove(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        attachments.remove(id, attachment, caller.requirePerson());
    }
}
