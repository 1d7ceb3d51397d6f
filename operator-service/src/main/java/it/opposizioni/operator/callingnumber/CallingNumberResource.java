package it.opposizioni.operator.callingnumber;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.turn.InTurn;
import it.opposizioni.operator.Creation;
import it.opposizioni.operator.team.RequiresRight;
import it.opposizioni.operator.team.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
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
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own declared numbers. */
@Path("/v1/calling-numbers")
@RolesAllowed(Role.Names.OPERATOR)
@RequiresRight(Right.READ)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calling-numbers")
class CallingNumberResource {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Text EITHER =
            Text.of("Indica \"number\", oppure \"first\" e \"last\".", "Give \"number\", or \"first\" and \"last\".");

    private final CallingNumberService numbers;
    private final CallingNumberViews views;
    private final Creation creation;
    private final CurrentCaller caller;

    CallingNumberResource(
            CallingNumberService numbers, CallingNumberViews views, Creation creation, CurrentCaller caller) {
        this.numbers = numbers;
        this.views = views;
        this.creation = creation;
        this.caller = caller;
    }

    @Schema(
            name = "CallingNumberDeclaration",
            description = "A single number, or the first and the last of a range; in any usual spelling")
    record Declaration(
            @Size(max = 40) @Schema(description = "E.164, or a three-digit short code", examples = "+390212345678")
            String number,

            @Size(max = 40) String first,

            @Size(max = 40) @Schema(description = "At most 10,000 numbers from the first, of the same length and kind")
            String last) {}

    @GET
    @Operation(
            operationId = "listCallingNumbers",
            summary = "The numbers that the caller's operator declares",
            description = "Single numbers, ranges and short codes, in pages.")
    public Page<CallingNumberView> list(
            @QueryParam("state") @Schema(description = "Without it: DECLARED and CONFLICT") CallingNumberState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        Caller who = caller.get();
        return views.of(numbers.list(who, state, cursor, limit), who.requireOperatorId());
    }

    @POST
    @InTurn(CallingNumberService.TURN)
    @RequiresRight(Right.CALLING_NUMBERS)
    @Operation(
            operationId = "declareCallingNumber",
            summary = "Declare a number, or a range of them, shown to the people called",
            description =
                    "What another operator has declared becomes a conflict: the declaration has no effect until the"
                            + " registrar has settled it.")
    @APIResponseSchema(value = CallingNumberView.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "The caller's operator has declared it, or some of it, already")
    public Response declare(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid Declaration declaration) {
        Caller who = caller.get();
        return creation.once(
                key,
                "/v1/calling-numbers",
                declaration,
                CallingNumberView.class,
                CallingNumberView::place,
                () -> views.of(numbers.declare(who, read(declaration))));
    }

    private Declarable read(Declaration declaration) {
        boolean single = declaration.number() != null;
        boolean range = declaration.first() != null || declaration.last() != null;
        if (single == range) {
            throw DomainException.invalid("/number", "ONE_OF", EITHER);
        }
        return single
                ? numbers.read(declaration.number(), null, "/number")
                : numbers.read(declaration.first(), declaration.last(), "/first", "/last");
    }

    @GET
    @Path("/{id: [0-9a-fA-F-]{36}}")
    @Operation(
            operationId = "getCallingNumber",
            summary = "One declaration of the caller's operator",
            description = "A single number or a range, with its state and the conflict that it is in, if any.")
    @APIResponse(responseCode = "200", description = "The declaration")
    @APIResponse(responseCode = "404", description = "There is none, or it is another operator's")
    public CallingNumberView one(@PathParam("id") UUID id) {
        return views.of(numbers.require(id, caller.get().requireOperatorId()));
    }

    @DELETE
    @InTurn(CallingNumberService.TURN)
    @RequiresRight(Right.CALLING_NUMBERS)
    @Path("/{id}")
    @Operation(
            operationId = "withdrawCallingNumber",
            summary = "Withdraw a declaration, by its id or by the number",
            description =
                    "A number within a range leaves the rest of the range declared. The declaration stays on record for"
                            + " the calls made until now.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "The caller's operator does not declare this number")
    @APIResponse(responseCode = "409", description = "Withdrawn before")
    public void withdraw(@PathParam("id") @Size(max = 40) String number) {
        if (ID.matcher(number).matches()) {
            numbers.withdraw(caller.get(), UUID.fromString(number));
            return;
        }
        try {
            numbers.withdraw(caller.get(), ShownNumber.parse(number));
        } catch (InvalidPhoneNumberException e) {
            throw DomainException.invalid("/number", e.code(), e.detail());
        }
    }
}
