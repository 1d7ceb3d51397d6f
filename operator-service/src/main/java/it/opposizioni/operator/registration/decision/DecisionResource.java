package it.opposizioni.operator.registration.decision;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.text.Printable;
import it.opposizioni.operator.registration.OperatorAction;
import it.opposizioni.operator.registration.OperatorView;
import it.opposizioni.operator.registration.OperatorViews;
import it.opposizioni.operator.registration.application.ApplicationSection;
import it.opposizioni.operator.registration.application.SectionReason;
import it.opposizioni.operator.registration.decision.Decisions.Ruling;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the registrar and the regulator decide about operators. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operators")
class DecisionResource {

    private static final String VERSION =
            "Version that was read; the decision is refused if the operator changed since";

    private final Decisions decisions;
    private final OperatorViews views;
    private final CurrentCaller caller;

    DecisionResource(Decisions decisions, OperatorViews views, CurrentCaller caller) {
        this.decisions = decisions;
        this.views = views;
        this.caller = caller;
    }

    /** @param reason kept, and shown to the operator */
    @Schema(name = "OperatorDecision")
    record Decision(
            @NotBlank
            @Size(max = 1000)
            @Pattern(regexp = Printable.LINES)
            @Schema(description = "Kept, and shown to the operator")
            String reason,

            @Schema(description = VERSION) Long version) {}

    @Schema(name = "OperatorApproval")
    record Approval(
            @Size(max = 1000) @Pattern(regexp = Printable.LINES) @Schema(description = "May be left out")
            String reason,

            @Schema(description = VERSION) Long version) {}

    @Schema(name = "OperatorReturn")
    record Return(
            @NotEmpty
            @Size(max = 6)
            @Schema(description = "What must be corrected, section by section; shown to the operator")
            List<@NotNull @Valid SectionReason> reasons,

            @Size(max = 1000) @Pattern(regexp = Printable.LINES) @Schema(description = "On the whole; may be left out")
            String reason,

            @Schema(description = VERSION) Long version) {

        Map<ApplicationSection, String> bySection() {
            return reasons.stream()
                    .collect(Collectors.toMap(
                            SectionReason::section, r -> r.reason().strip(), (first, second) -> first + "\n" + second));
        }
    }

    @POST
    @Path("/operators/{id}/approval")
    @RolesAllowed(Role.Names.REGISTRAR)
    @Operation(
            operationId = "approveOperator",
            summary = "Approve an application",
            description = "From this moment the operator may declare numbers, accept mandates and consult.")
    @APIResponse(responseCode = "200", description = "The operator, approved")
    @APIResponse(responseCode = "409", description = "There is no such step from its present state, or it has changed")
    @APIResponse(responseCode = "422", description = "It is not complete: errors names the sections that are missing")
    public OperatorView.Full approve(@PathParam("id") UUID id, @Valid Approval approval) {
        Approval given = approval == null ? new Approval(null, null) : approval;
        return decide(id, new Ruling(OperatorAction.APPROVAL, clean(given.reason()), Map.of(), given.version()));
    }

    @POST
    @Path("/operators/{id}/return")
    @RolesAllowed(Role.Names.REGISTRAR)
    @Operation(
            operationId = "returnOperator",
            summary = "Return an application, with reasons by section",
            description = "The operator corrects the named sections and submits again.")
    @APIResponse(responseCode = "200", description = "The operator, returned")
    @APIResponse(responseCode = "409", description = "There is no such step from its present state, or it has changed")
    public OperatorView.Full giveBack(@PathParam("id") UUID id, @NotNull @Valid Return given) {
        return decide(id, new Ruling(OperatorAction.RETURN, clean(given.reason()), given.bySection(), given.version()));
    }

    @POST
    @Path("/operators/{id}/suspension")
    @RolesAllowed({Role.Names.REGISTRAR, Role.Names.REGULATOR})
    @Operation(
            operationId = "suspendOperator",
            summary = "Suspend an operator",
            description = "Takes effect at once, also in the middle of an upload.")
    @APIResponse(responseCode = "200", description = "The operator, suspended")
    @APIResponse(responseCode = "409", description = "There is no such step from its present state, or it has changed")
    public OperatorView.Full suspend(@PathParam("id") UUID id, @NotNull @Valid Decision decision) {
        return decide(id, OperatorAction.SUSPENSION, decision);
    }

    @POST
    @Path("/operators/{id}/reinstatement")
    @RolesAllowed({Role.Names.REGISTRAR, Role.Names.REGULATOR})
    @Operation(
            operationId = "reinstateOperator",
            summary = "End a suspension",
            description = "One that a case of the regulator asks for is ended by the regulator only.")
    @APIResponse(responseCode = "200", description = "The operator, approved again")
    @APIResponse(responseCode = "409", description = "There is no such step from its present state, or it has changed")
    public OperatorView.Full reinstate(@PathParam("id") UUID id, @NotNull @Valid Decision decision) {
        return decide(id, OperatorAction.REINSTATEMENT, decision);
    }

    @POST
    @Path("/operators/{id}/revocation")
    @RolesAllowed(Role.Names.REGISTRAR)
    @Operation(
            operationId = "revokeOperator",
            summary = "Revoke the registration for good",
            description = "Cannot be undone. From this moment the operator can neither consult nor open a campaign.")
    @APIResponse(responseCode = "200", description = "The operator, revoked")
    @APIResponse(responseCode = "409", description = "There is no such step from its present state, or it has changed")
    public OperatorView.Full revoke(@PathParam("id") UUID id, @NotNull @Valid Decision decision) {
        return decide(id, OperatorAction.REVOCATION, decision);
    }

    private OperatorView.Full decide(UUID id, OperatorAction action, Decision decision) {
        return decide(id, new Ruling(action, clean(decision.reason()), Map.of(), decision.version()));
    }

    private OperatorView.Full decide(UUID id, Ruling ruling) {
        // the reason is the caller's own: it needs no language
        return views.full(decisions.decide(id, ruling, caller.get()), null, null);
    }

    private static String clean(String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
