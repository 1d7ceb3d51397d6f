package it.opposizioni.complaint.origin;

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

/** Where the calls of a complaint came from, as the authority has found out. */
@Path("/v1/complaints/{id}/call-origins")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "404", description = "There is no such complaint.")
@Tag(name = "Evidence")
class OriginResource {

    private final OriginService origins;
    private final Validator validator;
    private final CurrentCaller caller;

    OriginResource(OriginService origins, Validator validator, CurrentCaller caller) {
        this.origins = origins;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCallOrigins",
            summary = "Where the calls of a complaint came from, with who recorded it.",
            description = "Of one call the last one counts.")
    @APIResponse(responseCode = "200", description = "Empty where nothing was recorded.")
    public OriginsView list(@PathParam("id") UUID id) {
        return origins.show(id, caller.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordCallOrigin",
            summary = "Record where a call came from, as the networks, the operator or an inspection have said.",
            description =
                    "A confirmed origin is evidence of grade A against that operator; of a falsified number nobody is accused."
                            + " The complaint is assessed again. Another answer about the same call takes its place.")
    @APIResponse(responseCode = "200", description = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description = "The complaint is closed or the official's own, or a colleague has recorded something since.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public OriginsView record(
            @PathParam("id") UUID id,
            @NotNull NewOrigin origin,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return origins.record(id, origin.valid(validator), caller.get(), idempotencyKey);
    }
}
