package it.opposizioni.operator.callingnumber;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.operator.team.Needs;
import it.opposizioni.operator.team.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own declared numbers. */
@Path("/v1/calling-numbers")
@RolesAllowed(Role.Names.OPERATOR)
@Needs(Right.READ)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calling-numbers")
class CallingNumberResource {

    private final CallingNumberService numbers;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    CallingNumberResource(CallingNumberService numbers, Idempotency idempotency, CurrentCaller caller) {
        this.numbers = numbers;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @Schema(name = "CallingNumberDeclaration")
    record Declaration(@NotNull PhoneNumber number) {}

    @Schema(name = "CallingNumber")
    record View(
            UUID id,
            PhoneNumber number,

            @Schema(description = "Since when it is declared")
            Instant from) {
        static View of(CallingNumber number) {
            return new View(number.id(), number.number(), number.declaredFrom());
        }
    }

    @GET
    @Operation(operationId = "listCallingNumbers", summary = "The numbers that the caller's operator declares now")
    public Page<View> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return numbers.list(caller.get(), cursor, limit).map(View::of);
    }

    @POST
    @Needs(Right.CALLING_NUMBERS)
    @Operation(operationId = "declareCallingNumber", summary = "Declare a number shown to the people called")
    @APIResponseSchema(value = View.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "Another operator, or this one, has declared it")
    public Response declare(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid Declaration declaration) {
        Caller who = caller.get();
        View created = idempotency.once(
                key,
                who,
                List.of("POST /v1/calling-numbers", declaration),
                View.class,
                () -> View.of(numbers.declare(who, declaration.number())));
        return Response.created(
                        URI.create("/v1/calling-numbers/" + created.number().e164()))
                .entity(created)
                .build();
    }

    @DELETE
    @Needs(Right.CALLING_NUMBERS)
    @Path("/{number}")
    @Operation(
            operationId = "withdrawCallingNumber",
            summary = "Withdraw a declaration",
            description = "The declaration stays on record for the calls made until now.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "The caller's operator does not declare this number")
    public void withdraw(@PathParam("number") PhoneNumber number) {
        numbers.withdraw(caller.get(), number);
    }
}
