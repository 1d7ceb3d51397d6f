package it.opposizioni.operator.invitation;

import io.quarkus.security.Authenticated;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.recovery.OpenDuringRecovery;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.operator.membership.Membership;
import it.opposizioni.operator.membership.Memberships;
import it.opposizioni.operator.team.Team;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * An invitation, for the person who has its link. Open to everybody who is signed in. The secret comes in the body: addresses end up in
 * logs.
 */
@Path("/v1/invitations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "invitations")
class InvitationResource {

    private static final String UNKNOWN = "There is no such invitation";
    private static final String ANSWERED = "It has been answered or withdrawn, or has expired: type says which";
    private static final String OVER = ANSWERED + ". One whose inviter may not invite any more counts as withdrawn";

    private final InvitationAnswers answers;
    private final Memberships memberships;
    private final Team team;
    private final CurrentCaller caller;

    InvitationResource(InvitationAnswers answers, Memberships memberships, Team team, CurrentCaller caller) {
        this.answers = answers;
        this.memberships = memberships;
        this.team = team;
        this.caller = caller;
    }

    /** Which invitation it is about. */
    @Schema(name = "InvitationSecret")
    record Link(
            @NotBlank @Size(max = 200) @Schema(description = "Of the link: 43 characters")
            String secret) {

        @Override
        public String toString() {
            return "Link[...]";
        }
    }

    @Schema(name = "InvitationAcceptance")
    record Acceptance(
            @NotBlank @Size(max = 200) @Schema(description = "Of the link: 43 characters")
            String secret,

            @Size(max = 20)
            @Schema(description = "The six digits that were sent, where codeRequired says so", examples = "012345")
            String code) {

        @Override
        public String toString() {
            return "Acceptance[...]";
        }
    }

    @Schema(name = "InvitationCodeSent")
    record CodeSent(
            @Schema(description = "The first instant at which the code cannot be entered any more")
            Instant expiresAt) {}

    @POST
    @OpenDuringRecovery
    @Path("/opening")
    @Operation(
            operationId = "openInvitation",
            summary = "Read an invitation",
            description = "Who invites, and to what. Changes nothing.")
    @APIResponseSchema(value = OpenedInvitation.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "410", description = OVER)
    public OpenedInvitation open(@NotNull @Valid Link link) {
        return answers.open(caller.requirePerson(), link.secret().strip());
    }

    @POST
    @Path("/opening/code")
    @Operation(
            operationId = "sendInvitationCode",
            summary = "Send a code to the invited address",
            description = "It can be entered by the person who asked for it, for 10 minutes, and five times.")
    @APIResponseSchema(value = CodeSent.class, responseCode = "202")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "410", description = OVER)
    @APIResponse(responseCode = "429", description = "Three codes were sent today; Retry-After says when to come back")
    public Response sendCode(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language, @NotNull @Valid Link link) {
        Instant expiresAt =
                answers.sendCode(caller.requirePerson(), link.secret().strip(), Languages.accepted(language));
        return Response.accepted(new CodeSent(expiresAt)).build();
    }

    @POST
    @Path("/acceptance")
    @Operation(
            operationId = "acceptInvitation",
            summary = "Accept an invitation",
            description =
                    "The caller is in the team, and acts for this operator; the next access token names it. Places at other"
                            + " operators stay.")
    @APIResponseSchema(value = Membership.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description = "The caller is in this team already, the team is full, or the operator is not approved now")
    @APIResponse(responseCode = "410", description = OVER)
    @APIResponse(responseCode = "422", description = "The code is missing or not right: errors points at it")
    @APIResponse(responseCode = "429", description = "The code was tried too often: ask for another one")
    public Membership accept(@NotNull @Valid Acceptance acceptance) {
        Caller who = caller.requirePerson();
        UUID operatorId = answers.accept(who, acceptance.secret().strip(), acceptance.code())
                .orRefuse();
        team.synchronise(who);
        return memberships.at(who, operatorId).orElseThrow(DomainException::notFound);
    }

    @POST
    @Path("/decline")
    @Operation(
            operationId = "declineInvitation",
            summary = "Decline an invitation",
            description = "It can no longer be accepted. The team that invited sees that it was declined.")
    @APIResponse(responseCode = "204", description = "Declined")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "410", description = ANSWERED)
    public void decline(@NotNull @Valid Link link) {
        caller.requirePerson();
        answers.decline(link.secret().strip());
    }
}
