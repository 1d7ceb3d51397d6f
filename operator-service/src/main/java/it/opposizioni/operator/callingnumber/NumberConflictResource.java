package it.opposizioni.operator.callingnumber;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.text.Printable;
import it.opposizioni.kit.turn.InTurn;
import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.registration.OperatorService;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Numbers that two operators have declared, for the registrar. */
@Path("/v1/calling-number-conflicts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calling-numbers")
class NumberConflictResource {

    private final NumberConflictService conflicts;
    private final OperatorService operators;
    private final CurrentCaller caller;

    NumberConflictResource(NumberConflictService conflicts, OperatorService operators, CurrentCaller caller) {
        this.conflicts = conflicts;
        this.operators = operators;
        this.caller = caller;
    }

    /** Whether there is still something to settle. */
    @Schema(name = "CallingNumberConflictState")
    enum State {
        OPEN,
        CLOSED
    }

    @Schema(name = "CallingNumberConflict")
    record View(
            UUID id,
            State state,

            @Schema(description = "The first of the numbers that both have declared")
            ShownNumber first,

            ShownNumber last,

            @Schema(description = "Whose declaration has effect until it is settled")
            OperatorReference holder,

            @Schema(description = "Whose declaration came later, and has none")
            OperatorReference challenger,

            Instant raisedAt,
            Instant closedAt,

            @Schema(
                    description =
                            "Id of one of the two; null while open, and where another conflict has taken its place")
            UUID inFavourOf,

            @Schema(description = "The registrar's words; null where one side gave up")
            String reason) {}

    @Schema(name = "CallingNumberSettlement")
    record Settlement(
            @NotNull @Schema(description = "Id of the holder or of the challenger")
            UUID inFavourOf,

            @NotBlank @Size(max = 1_000) @Pattern(regexp = Printable.LINES)
            String reason) {}

    @GET
    @RolesAllowed({Role.Names.REGISTRAR, Role.Names.REGULATOR})
    @Operation(
            operationId = "listCallingNumberConflicts",
            summary = "Numbers that two operators claim, oldest first",
            description = "For the registrar, who settles them, and for the regulator. In pages.")
    public Page<View> list(
            @QueryParam("state") @DefaultValue("OPEN") State state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return conflicts.list(state == State.OPEN, cursor, limit).map(this::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.REGISTRAR, Role.Names.REGULATOR})
    @Operation(
            operationId = "getCallingNumberConflict",
            summary = "One conflict",
            description = "Both sides with their declarations, and how it was settled.")
    @APIResponse(responseCode = "200", description = "The conflict")
    @APIResponse(responseCode = "404", description = "There is none")
    public View one(@PathParam("id") UUID id) {
        return view(conflicts.require(id));
    }

    @POST
    @Path("/{id}/settlement")
    @InTurn(CallingNumberService.TURN)
    @RolesAllowed(Role.Names.REGISTRAR)
    @Operation(
            operationId = "settleCallingNumberConflict",
            summary = "Decide whose the numbers are",
            description =
                    "In favour of the challenger, the disputed numbers leave the holder's declaration from now on; in"
                            + " favour of the holder, the challenger's declaration is refused.")
    @APIResponse(responseCode = "200", description = "The conflict, settled")
    @APIResponse(responseCode = "404", description = "There is none")
    @APIResponse(responseCode = "409", description = "It is closed already")
    public View settle(@PathParam("id") UUID id, @NotNull @Valid Settlement settlement) {
        return view(conflicts.settle(
                id, settlement.inFavourOf(), settlement.reason().strip(), caller.get()));
    }

    private View view(NumberConflict conflict) {
        return new View(
                conflict.id(),
                conflict.isOpen() ? State.OPEN : State.CLOSED,
                conflict.first(),
                conflict.last(),
                operators.party(conflict.holderId()),
                operators.party(conflict.challengerId()),
                conflict.raisedAt(),
                conflict.closedAt(),
                conflict.inFavourOf(),
                conflict.reason());
    }
}
