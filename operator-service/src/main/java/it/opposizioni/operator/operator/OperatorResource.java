package it.opposizioni.operator.operator;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.operator.Printable;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Operators: the public directory, the application, and what the registrar and the regulator decide. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operators")
class OperatorResource {

    private final OperatorService operators;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    OperatorResource(OperatorService operators, Idempotency idempotency, CurrentCaller caller) {
        this.operators = operators;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** @param reason kept, and shown to the operator */
    @Schema(name = "OperatorDecision")
    record Decision(
            @NotBlank
            @Size(max = 1000)
            @Pattern(regexp = Printable.LINES)
            @Schema(description = "Kept, and shown to the operator")
            String reason) {}

    @Schema(name = "OperatorApproval")
    record Approval(
            @Size(max = 1000) @Pattern(regexp = Printable.LINES) @Schema(description = "May be left out")
            String reason) {}

    @GET
    @Path("/operators")
    @PermitAll
    @Operation(
            operationId = "listOperators",
            summary = "Directory of operators",
            description = "Public. An operator disappears 12 months after its last consultation.")
    public Page<OperatorView.Public> directory(
            @QueryParam("q") @DefaultValue("") @Size(max = 200) @Pattern(regexp = Printable.LINE) String query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return operators.directory(query.strip(), cursor, limit).map(OperatorView.Public::of);
    }

    @POST
    @Path("/operators")
    @RolesAllowed(Role.Names.OPERATOR)
    @Operation(
            operationId = "applyAsOperator",
            summary = "Apply to consult the register",
            description = "For the operator of the caller's token. The registrar approves or not.")
    @APIResponseSchema(value = OperatorView.Full.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "The operator, or one with this VAT number, has applied before")
    public Response apply(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid Application application) {
        Caller who = caller.get();
        OperatorView.Full created = idempotency.once(
                key,
                who,
                List.of("POST /v1/operators", application),
                OperatorView.Full.class,
                () -> OperatorView.Full.of(operators.apply(who, application)));
        return Response.created(URI.create("/v1/operators/" + created.id()))
                .entity(created)
                .build();
    }

    @GET
    @Path("/operators/me")
    @RolesAllowed(Role.Names.OPERATOR)
    @Operation(operationId = "getOwnOperator", summary = "The caller's own operator")
    @APIResponse(responseCode = "404", description = "It has not applied yet")
    public OperatorView.Full own() {
        return find(caller.get().requireOperatorId());
    }

    @GET
    @Path("/operators/{id}")
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.REGISTRAR, Role.Names.REGULATOR})
    @Operation(operationId = "getOperator", summary = "One operator", description = "An operator sees only itself.")
    public OperatorView.Full one(@PathParam("id") UUID id) {
        Caller who = caller.get();
        boolean supervises = who.is(Role.REGISTRAR) || who.is(Role.REGULATOR);
        if (!supervises && !who.requireOperatorId().equals(id)) {
            throw DomainException.notFound();
        }
        return find(id);
    }

    @GET
    @Path("/operator-applications")
    @RolesAllowed({Role.Names.REGISTRAR, Role.Names.REGULATOR})
    @Operation(operationId = "listOperatorApplications", summary = "Applications that wait for a decision")
    public Page<OperatorView.Full> applications(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return operators.applications(cursor, limit).map(OperatorView.Full::of);
    }

    @POST
    @Path("/operators/{id}/approval")
    @RolesAllowed(Role.Names.REGISTRAR)
    @Operation(operationId = "approveOperator", summary = "Approve an application")
    @APIResponse(responseCode = "409", description = "There is no such step from its present state")
    public OperatorView.Full approve(@PathParam("id") UUID id, @Valid Approval approval) {
        return decide(id, OperatorAct.APPROVAL, approval == null ? null : approval.reason());
    }

    @POST
    @Path("/operators/{id}/suspension")
    @RolesAllowed({Role.Names.REGISTRAR, Role.Names.REGULATOR})
    @Operation(
            operationId = "suspendOperator",
            summary = "Suspend an operator",
            description = "Bites at once, also in the middle of an upload.")
    @APIResponse(responseCode = "409", description = "There is no such step from its present state")
    public OperatorView.Full suspend(@PathParam("id") UUID id, @NotNull @Valid Decision decision) {
        return decide(id, OperatorAct.SUSPENSION, decision.reason());
    }

    @POST
    @Path("/operators/{id}/reinstatement")
    @RolesAllowed({Role.Names.REGISTRAR, Role.Names.REGULATOR})
    @Operation(operationId = "reinstateOperator", summary = "End a suspension")
    @APIResponse(responseCode = "409", description = "There is no such step from its present state")
    public OperatorView.Full reinstate(@PathParam("id") UUID id, @NotNull @Valid Decision decision) {
        return decide(id, OperatorAct.REINSTATEMENT, decision.reason());
    }

    private OperatorView.Full decide(UUID id, OperatorAct act, String reason) {
        String kept = reason == null || reason.isBlank() ? null : reason.strip();
        return OperatorView.Full.of(operators.decide(id, act, kept, caller.get()));
    }

    private OperatorView.Full find(UUID id) {
        return operators.find(id).map(OperatorView.Full::of).orElseThrow(DomainException::notFound);
    }
}
