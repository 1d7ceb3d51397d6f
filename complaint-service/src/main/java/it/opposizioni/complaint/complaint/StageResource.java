package it.opposizioni.complaint.complaint;

import it.opposizioni.complaint.passedon.Explanation;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What its reporter and the regulator do to a complaint: each act leads to another stage. */
@Path("/v1/complaints")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "200", description = "The complaint at its new stage.")
@APIResponse(responseCode = "404", description = "There is none, or it is not yours.")
@APIResponse(
        responseCode = "409",
        description =
                "Not possible from its present stage, or it, or another complaint of one of its cases, is the official's own.")
@Tag(name = "Complaints")
class StageResource {

    private final ComplaintService complaints;
    private final Validator validator;
    private final CurrentCaller caller;

    StageResource(ComplaintService complaints, Validator validator, CurrentCaller caller) {
        this.complaints = complaints;
        this.validator = validator;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.Names.CITIZEN)
    @Operation(
            operationId = "withdrawComplaint",
            summary = "The reporter withdraws the complaint.",
            description = "Possible at any stage until it is closed.")
    public ComplaintView withdraw(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return act(id, Act.WITHDRAW, Explanation.NONE, idempotencyKey);
    }

    @POST
    @Path("/{id}/taking-in-charge")
    @Operation(
            operationId = "takeComplaintInCharge",
            summary = "The regulator begins to work on it.",
            description = "Possible at once: it need not wait for evidence from a source that does not answer.")
    public ComplaintView takeInCharge(
            @PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return act(id, Act.TAKE_IN_CHARGE, Explanation.NONE, idempotencyKey);
    }

    @POST
    @Path("/{id}/investigation")
    @Operation(
            operationId = "investigateComplaint",
            summary = "The regulator opens an investigation on it.",
            description = "Possible once it is taken in charge.")
    public ComplaintView investigate(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return act(id, Act.INVESTIGATE, Explanation.NONE, idempotencyKey);
    }

    @POST
    @Path("/{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeComplaint",
            summary = "The regulator closes it, with an outcome and its reason.",
            description =
                    "Possible once it is taken in charge, and final. The reporter reads outcome and reason. `UPHELD` is"
                            + " always refused (`complaint-needs-case`): a violation is found only by the decision on a"
                            + " case, which closes its complaints. What is `OUTSIDE_SCOPE` may say in `passedOnTo` which authority it was"
                            + " passed on to: the official tells that authority, and the reporter reads it. Not of a complaint in a case that was not archived:"
                            + " the case's decision closes it (`decided-by-case`).")
    public ComplaintView close(
            @PathParam("id") UUID id,
            @NotNull ClosureRequest closure,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        closure.requireValid(validator);
        return act(id, closure.outcome().act(), closure.explanation(), idempotencyKey);
    }

    private ComplaintView act(UUID id, Act act, Explanation explanation, String idempotencyKey) {
        return complaints.act(id, act, explanation, caller.get(), idempotencyKey);
    }
}
