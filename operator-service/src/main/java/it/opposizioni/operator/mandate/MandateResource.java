package it.opposizioni.operator.mandate;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.operator.Creation;
import it.opposizioni.operator.EnumFilter;
import it.opposizioni.operator.callingnumber.ShownNumber;
import it.opposizioni.operator.team.RequiresRight;
import it.opposizioni.operator.team.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mandates that the caller's operator gives or takes. */
@Path("/v1/mandates")
@RolesAllowed(Role.Names.OPERATOR)
@RequiresRight(Right.READ)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "mandates")
class MandateResource {

    private final MandateService mandates;
    private final Creation creation;
    private final CurrentCaller caller;

    MandateResource(MandateService mandates, Creation creation, CurrentCaller caller) {
        this.mandates = mandates;
        this.creation = creation;
        this.caller = caller;
    }

    /** What the caller's operator is in it. */
    @Schema(name = "MandateSide")
    enum Side {
        PRINCIPAL,
        OUTSOURCER
    }

    @Schema(name = "Mandate")
    record View(
            UUID id,
            UUID outsourcerId,
            String outsourcerName,
            UUID principalId,
            String principalName,

            @Schema(description = "Id of the side that proposed it; the other one accepts")
            UUID proposedBy,

            @Schema(description = "What the caller's operator is in it")
            Side side,

            List<ShownNumber> callingNumbers,

            @Schema(description = "Those that the outsourcer no longer declares: no call can be made from them")
            List<ShownNumber> withdrawnNumbers,

            LocalDate from,

            @Schema(description = "Last day; null without end")
            LocalDate until,

            MandateState state,

            @Schema(description = "Whether calls can be made on it today, and if not, why")
            MandateEffect effect,

            Instant proposedAt,
            Instant agreedAt,
            Instant endedAt) {}

    @GET
    @Operation(
            operationId = "listMandates",
            summary = "Mandates given or taken, newest first",
            description = "As principal or as outsourcer, in pages.")
    public Page<View> list(
            @Parameter(
                            description =
                                    "Only those in this state; several times: in one of these. Whether an AGREED one holds"
                                            + " today, its effect says")
                    @QueryParam("state")
                    List<MandateState> states,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return mandates.list(caller.get(), EnumFilter.of(states, MandateState.class), cursor, limit)
                .map(this::view);
    }

    @POST
    @RequiresRight(Right.MANDATES)
    @Operation(
            operationId = "proposeMandate",
            summary = "Propose a mandate to the other side",
            description =
                    "The side that names an outsourcer is the principal, and the other way round; the mandate holds once the"
                            + " other side has accepted.")
    @APIResponseSchema(value = View.class, responseCode = "201")
    public Response propose(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid MandateProposal proposal) {
        Caller who = caller.get();
        return creation.once(
                key, "/v1/mandates", proposal, View.class, View::id, () -> view(mandates.propose(who, proposal)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getMandate", summary = "One mandate", description = "Visible to its two sides only.")
    @APIResponse(responseCode = "200", description = "The mandate")
    @APIResponse(responseCode = "404", description = "There is none, or the caller's operator has no part in it")
    public View one(@PathParam("id") UUID id) {
        return view(mandates.require(id, caller.get().requireOperatorId()));
    }

    @POST
    @RequiresRight(Right.MANDATES)
    @Path("/{id}/acceptance")
    @Operation(
            operationId = "acceptMandate",
            summary = "Accept a mandate, as the side that did not propose it",
            description = "Calls can be made on it from its first day.")
    @APIResponse(responseCode = "200", description = "The mandate, in force")
    @APIResponse(responseCode = "404", description = "There is none, or the caller's operator has no part in it")
    @APIResponse(responseCode = "409", description = "It is not a proposal any more")
    public View accept(@PathParam("id") UUID id) {
        return view(mandates.accept(caller.get(), id));
    }

    @POST
    @RequiresRight(Right.MANDATES)
    @Path("/{id}/end")
    @Operation(
            operationId = "endMandate",
            summary = "End a mandate, or decline a proposal",
            description = "By either side. Today is its last day; from this moment no call can be made on it.")
    @APIResponse(responseCode = "200", description = "The mandate, ended")
    @APIResponse(responseCode = "404", description = "There is none, or the caller's operator has no part in it")
    @APIResponse(responseCode = "409", description = "It has ended before")
    public View end(@PathParam("id") UUID id) {
        return view(mandates.end(caller.get(), id));
    }

    private View view(Mandate mandate) {
        Set<ShownNumber> declared = mandates.stillDeclared(mandate);
        boolean principal = mandate.principalId().equals(caller.get().requireOperatorId());
        return new View(
                mandate.id(),
                mandate.outsourcerId(),
                mandates.nameOf(mandate.outsourcerId()),
                mandate.principalId(),
                mandates.nameOf(mandate.principalId()),
                mandate.proposedBy(),
                principal ? Side.PRINCIPAL : Side.OUTSOURCER,
                mandate.callingNumbers(),
                mandate.callingNumbers().stream()
                        .filter(n -> !declared.contains(n))
                        .toList(),
                mandate.from(),
                mandate.until(),
                mandate.state(),
                mandates.effectToday(mandate),
                mandate.proposedAt(),
                mandate.agreedAt(),
                mandate.endedAt());
    }
}
