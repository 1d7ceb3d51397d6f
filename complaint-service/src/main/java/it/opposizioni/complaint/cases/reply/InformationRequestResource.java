package it.opposizioni.complaint.cases.reply;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.text.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the authority asks an operator about complaints, and what the operator answers. For people: no program defends an operator. */
@Path("/v1/information-requests")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operators", description = "The side of the operator that complaints are about")
class InformationRequestResource {

    static final String NOT_ALLOWED = "The caller is no OWNER or COMPLIANCE in the operator's team, or not known"
            + " to be one yet: a change in the team is known here a few seconds after it";

    private final ReplyService replies;
    private final RightToAnswer right;
    private final Validator validator;
    private final CurrentCaller caller;

    InformationRequestResource(ReplyService replies, RightToAnswer right, Validator validator, CurrentCaller caller) {
        this.replies = replies;
        this.right = right;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listInformationRequests",
            summary =
                    "The cases in which one's operator was asked or summoned, or which are decided; asked last, first.",
            description = "Without a state all of them. A case of which the operator was not told is not there. With"
                    + " `awaiting=true` only those that await a reply or have a hearing ahead, the earliest day first;"
                    + " a cursor goes on in the order in which it was given.")
    public Page<InformationRequestSummary> list(
            @QueryParam("state") List<RequestState> states,
            @QueryParam("awaiting") @DefaultValue("false") boolean awaiting,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) @Min(1) @Max(Cursor.LARGEST_LIMIT)
                    int limit) {
        Caller person = caller.requirePerson();
        return awaiting ? replies.awaited(states, cursor, limit, person) : replies.list(states, cursor, limit, person);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getInformationRequest",
            summary = "What was asked, by when to reply, what was replied, what can be done now, and the decision.",
            description =
                    "The complaints are at `/v1/complaints-about-me?request=`. Names of measures and norms are in the"
                            + " language asked for; what the authority wrote is as it wrote it.")
    @APIResponse(responseCode = "200", description = "As the operator may know it.")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours.")
    public InformationRequestView show(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return replies.show(id, caller.requirePerson(), Languages.accepted(acceptLanguage));
    }

    @POST
    @Path("/{id}/reply")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replyToInformationRequest",
            summary = "Reply, in a part that who complained reads too, and one for the authority alone.",
            description = "Also after the last day, until the authority goes on without a reply; it is then marked as"
                    + " late. Who is summoned to a hearing may also write until its day is over, more than once;"
                    + " `question` is 0 where nothing was asked. Final: what is to be added goes to the authority.")
    @APIResponse(responseCode = "200", description = "As it is now.")
    @APIResponse(responseCode = "403", description = NOT_ALLOWED)
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours.")
    @APIResponse(
            responseCode = "409",
            description = "No reply is awaited, another question was asked since, or what was added is not what"
                    + " `attachments` names.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    @APIResponse(
            responseCode = "429",
            description = "Too much was written before the hearing today; Retry-After says when to try again.")
    public InformationRequestView reply(
            @PathParam("id") UUID id,
            @NotNull ReplyRequests.Reply reply,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        Caller person = right.require(caller.requirePerson());
        return replies.reply(id, ReplyRequests.valid(reply, validator), person, idempotencyKey);
    }

    @POST
    @Path("/{id}/extension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestReplyExtension",
            summary = "Ask for more time to reply, with the reason.",
            description = "Once for each question, by the last day. Until an official grants it the last day stays.")
    @APIResponse(responseCode = "200", description = "As it is now.")
    @APIResponse(responseCode = "403", description = NOT_ALLOWED)
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours.")
    @APIResponse(responseCode = "409", description = "The last day has passed, or it was asked for before.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public InformationRequestView extend(
            @PathParam("id") UUID id,
            @NotNull ReplyRequests.Extension extension,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        Caller person = right.require(caller.requirePerson());
        return replies.extend(id, ReplyRequests.valid(extension, validator), person, idempotencyKey);
    }
}
