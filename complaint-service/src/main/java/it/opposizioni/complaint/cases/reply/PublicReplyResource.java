package it.opposizioni.complaint.cases.reply;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the operator replied, for those who complained about it. */
@Path("/v1/complaints/{id}/replies")
@RolesAllowed({Role.Names.CITIZEN, Role.Names.REGULATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class PublicReplyResource {

    private final ReplyService replies;
    private final CurrentCaller caller;

    PublicReplyResource(ReplyService replies, CurrentCaller caller) {
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listRepliesToComplaint",
            summary = "The public part of what the operator replied, oldest first.",
            description = "Empty while the authority has not asked, or the operator has not replied.")
    @APIResponse(responseCode = "200", description = "What there is.")
    @APIResponse(responseCode = "404", description = "There is no such complaint, or it is not yours.")
    public List<PublicReply> list(@PathParam("id") UUID id) {
        return replies.about(id, caller.get());
    }
}
