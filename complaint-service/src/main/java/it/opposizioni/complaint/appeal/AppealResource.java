package it.opposizioni.complaint.appeal;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The appeals against the decision on a case, for the authority. */
@Path("/v1/cases/{id}/appeals")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class AppealResource {

    private final AppealService appeals;
    private final Validator validator;
    private final CurrentCaller caller;

    AppealResource(AppealService appeals, Validator validator, CurrentCaller caller) {
        this.appeals = appeals;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCaseAppeals",
            summary = "The appeals against the decision on a case, what they leave of it, and what can be recorded.",
            description = "Newest first, each with its history. The look is noted.")
    @APIResponse(responseCode = "200", description = "Without items where nobody has appealed.")
    @APIResponse(responseCode = "404", description = "There is no such case.")
    @APIResponse(responseCode = "409", description = "It is not decided.")
    public AppealsView list(@PathParam("id") UUID id) {
        return appeals.show(id, caller.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordCaseAppeal",
            summary = "Record that the decision on a case was appealed against.",
            description =
                    "A next one can follow only after the one before has ended, by somebody whom the decision, or the judgment,"
                            + " goes against. An appeal alone suspends nothing.")
    @APIResponse(responseCode = "200", description = "Recorded.")
    @APIResponse(responseCode = "404", description = "There is no such case.")
    @APIResponse(
            responseCode = "409",
            description =
                    "It is not decided or the official's own, a court has yet to decide about another appeal, or a colleague has"
                            + " recorded something since.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public AppealsView file(
            @PathParam("id") UUID id,
            @NotNull NewAppeal appeal,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return appeals.file(id, appeal.valid(validator), caller.get(), idempotencyKey);
    }

    @POST
    @Path("/{appeal}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordCaseAppealStep",
            summary = "Record what has happened to an appeal: a suspension, its end, or how the appeal ended.",
            description =
                    "What holds of the decision afterwards is announced to operator-service, which lifts a suspension from the register and"
                            + " a surcharge, or puts them back. What was recorded in error is marked so, and stays readable.")
    @APIResponse(responseCode = "200", description = "Recorded.")
    @APIResponse(responseCode = "404", description = "There is no such appeal.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The step is not possible as the appeal stands, the case is the official's own, or a colleague has recorded"
                            + " something since.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public AppealsView record(
            @PathParam("id") UUID id,
            @PathParam("appeal") UUID appeal,
            @NotNull NewAppealStep step,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return appeals.record(id, appeal, step.valid(validator), caller.get(), idempotencyKey);
    }
}
