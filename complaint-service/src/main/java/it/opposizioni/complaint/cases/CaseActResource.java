package it.opposizioni.complaint.cases;

import it.opposizioni.complaint.cases.decision.DecisionRules;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the regulator does to a case: each act names the version that its sender has read. */
@Path("/v1/cases")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "200", description = "The case as it is now.")
@APIResponse(responseCode = "404", description = "There is none.")
@APIResponse(responseCode = "409", description = "Somebody has acted since, or it is not possible from here.")
@APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
@Tag(name = "Cases")
class CaseActResource {

    private final CaseWork work;
    private final Validator validator;
    private final CurrentCaller caller;

    CaseActResource(CaseWork work, Validator validator, CurrentCaller caller) {
        this.work = work;
        this.validator = validator;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/assignment")
    @Operation(
            operationId = "assignCase",
            summary = "Take a case, or give it to a colleague.",
            description = "Without an assignee the case is taken by who asks. The last day for the next step stays.")
    public CaseView assign(
            @PathParam("id") UUID id,
            @NotNull CaseRequests.Assignment assignment,
            @HeaderParam(Idempotency.HEADER) String key) {
        CaseRequests.valid(assignment, validator);
        return work.assign(
                asked(id, assignment.version(), key),
                Optional.ofNullable(assignment.assignee()).filter(to -> !to.isBlank()));
    }

    @POST
    @Path("/{id}/information-request")
    @Operation(
            operationId = "requestCaseInformation",
            summary = "Ask the operator for information; it has until `dueOn` to reply.",
            description = "Only of a case about an operator, which reads the question, and from then on knows of the"
                    + " case. The question is kept in the history.")
    public CaseView requestInformation(
            @PathParam("id") UUID id,
            @NotNull CaseRequests.InformationRequest request,
            @HeaderParam(Idempotency.HEADER) String key) {
        CaseRequests.valid(request, validator);
        return work.act(
                asked(id, request.version(), request.companyRead(), key),
                CaseAct.REQUEST_INFORMATION,
                request.question().strip());
    }

    @POST
    @Path("/{id}/reply")
    @Operation(
            operationId = "recordCaseReply",
            summary = "Record what the operator replied.",
            description = "What came by certified mail or otherwise, in short; kept in the history.")
    public CaseView recordReply(
            @PathParam("id") UUID id, @NotNull CaseRequests.Reply reply, @HeaderParam(Idempotency.HEADER) String key) {
        CaseRequests.valid(reply, validator);
        return work.act(
                asked(id, reply.version(), key),
                CaseAct.RECORD_REPLY,
                reply.reply().strip());
    }

    @POST
    @Path("/{id}/hearing")
    @Operation(
            operationId = "hearCase",
            summary = "Set the day on which the operator is heard, and where.",
            description =
                    "After a request for information once the operator has replied, or is late. Not before the notice"
                            + " that is set for hearings, on a working day and within a year; the same again moves it to"
                            + " another day. The operator reads `place`, and not `note`.")
    public CaseView hear(
            @PathParam("id") UUID id,
            @NotNull CaseRequests.Hearing hearing,
            @HeaderParam(Idempotency.HEADER) String key) {
        CaseRequests.valid(hearing, validator);
        return work.hear(
                asked(id, hearing.version(), hearing.companyRead(), key),
                hearing.on(),
                stripped(hearing.place()),
                stripped(hearing.note()));
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @POST
    @Path("/{id}/proposal")
    @Operation(
            operationId = "proposeCaseDecision",
            summary = "Propose a decision, for another person to approve.",
            description =
                    "A violation needs evidence besides a number, an operator whose hearing is over, and no complaint"
                            + " that contradicts it, or whose evidence is still to come. Nothing is proposed before the time to reply to a request"
                            + " for information is over.")
    public CaseView propose(
            @PathParam("id") UUID id,
            @NotNull CaseRequests.Proposal proposal,
            @HeaderParam(Idempotency.HEADER) String key) {
        CaseRequests.valid(proposal, validator);
        return work.propose(
                asked(id, proposal.version(), proposal.companyRead(), key),
                read(proposal.documentsRead()),
                new DecisionRules(proposal.decision(), validator.validate(proposal.decision())).accept());
    }

    @POST
    @Path("/{id}/approval")
    @Operation(
            operationId = "approveCaseDecision",
            summary = "Make the proposal the decision: by another person than its proposer.",
            description =
                    "Final. Each of its complaints is closed with this outcome, and its reporter is told; one that by then"
                            + " contradicts a violation leaves the case instead.")
    public CaseView approve(
            @PathParam("id") UUID id,
            @NotNull CaseRequests.Approval approval,
            @HeaderParam(Idempotency.HEADER) String key) {
        CaseRequests.valid(approval, validator);
        return work.approve(asked(id, approval.version(), key));
    }

    @POST
    @Path("/{id}/return")
    @Operation(
            operationId = "returnCaseDecision",
            summary = "Give the proposal back, with the reason.",
            description = "The case is assigned again, and has no proposer any more. Who proposed can take it back so.")
    public CaseView giveBack(
            @PathParam("id") UUID id,
            @NotNull CaseRequests.Reasoned reason,
            @HeaderParam(Idempotency.HEADER) String key) {
        return reasoned(id, CaseAct.RETURN, reason, key);
    }

    @POST
    @Path("/{id}/archiving")
    @Operation(
            operationId = "archiveCase",
            summary = "End a case without a decision; its complaints go on one by one.",
            description = "Not before the time to reply to a request for information is over, nor after a hearing.")
    public CaseView archive(
            @PathParam("id") UUID id,
            @NotNull CaseRequests.Reasoned reason,
            @HeaderParam(Idempotency.HEADER) String key) {
        return reasoned(id, CaseAct.ARCHIVE, reason, key);
    }

    @POST
    @Path("/{id}/merge")
    @Operation(
            operationId = "mergeCase",
            summary = "Let all complaints of a case become part of another.",
            description =
                    "The other must be about the same caller, and not be proposed, decided or over. Not while the operator"
                            + " has time to answer a question in the one that goes.")
    public CaseView merge(
            @PathParam("id") UUID id, @NotNull CaseRequests.Merge merge, @HeaderParam(Idempotency.HEADER) String key) {
        CaseRequests.valid(merge, validator);
        return work.merge(
                asked(id, merge.version(), key), merge.into(), merge.reason().strip());
    }

    @POST
    @Path("/{id}/split")
    @Operation(
            operationId = "splitCase",
            summary = "Make a case of its own of some complaints of a case.",
            description =
                    "At least one complaint stays. The new case is open, and nobody has it. It is about whom its complaints"
                            + " accuse; where they accuse nobody any more, about the same as the case that they leave.")
    public CaseView split(
            @PathParam("id") UUID id, @NotNull CaseRequests.Split split, @HeaderParam(Idempotency.HEADER) String key) {
        CaseRequests.valid(split, validator);
        return work.split(
                asked(id, split.version(), key),
                split.complaintIds(),
                split.reason().strip());
    }

    private CaseView reasoned(UUID id, CaseAct act, CaseRequests.Reasoned reason, String key) {
        CaseRequests.valid(reason, validator);
        return work.act(asked(id, reason.version(), key), act, reason.reason().strip());
    }

    private CaseWork.Asked asked(UUID id, long version, String key) {
        return new CaseWork.Asked(id, version, OptionalInt.empty(), caller.get(), key);
    }

    /** An act against the company that the case names. @param companyRead null where the release before asks */
    private CaseWork.Asked asked(UUID id, long version, Integer companyRead, String key) {
        return new CaseWork.Asked(id, version, read(companyRead), caller.get(), key);
    }

    private static OptionalInt read(Integer said) {
        return said == null ? OptionalInt.empty() : OptionalInt.of(said);
    }
}
