package it.opposizioni.complaint.cases.reply;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.complaint.attachment.AttachmentDownloads;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an operator sent with its reply, for the regulator to save. */
@Path("/v1/cases/{id}/reply-attachments/{attachment}")
@RolesAllowed(Role.Names.REGULATOR)
@Tag(name = "Cases")
class SentAttachmentResource {

    private final ReplyAttachments attachments;
    private final AttachmentDownloads downloads;
    private final CurrentCaller caller;

    SentAttachmentResource(ReplyAttachments attachments, AttachmentDownloads downloads, CurrentCaller caller) {
        this.attachments = attachments;
        this.downloads = downloads;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "downloadSentAttachment",
            summary = "The content of an attachment that an operator sent with its reply, as it came.",
            description = "To be saved, not to be shown: nobody has looked into it. The case is the one that the"
                    + " attachment names; the look is noted.")
    @APIResponse(
            responseCode = "200",
            description = "The content, under the media type that it has by its first bytes.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is none, or it was not sent.")
    @APIResponse(responseCode = "503", description = "It is kept, and cannot be reached now.")
    public Response download(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        return downloads.serve(attachments.showSent(id, attachment, caller.get()));
    }
}
