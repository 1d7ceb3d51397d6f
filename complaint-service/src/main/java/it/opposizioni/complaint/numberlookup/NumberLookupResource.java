package it.opposizioni.complaint.numberlookup;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A calling number before the regulator. By POST: the number is in no address, and each look leaves a note. */
@Path("/v1/number-looks")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trends")
class NumberLookupResource {

    private final NumberLookupService lookups;
    private final Validator validator;
    private final CurrentCaller caller;

    NumberLookupResource(NumberLookupService lookups, Validator validator, CurrentCaller caller) {
        this.lookups = lookups;
        this.validator = validator;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "lookAtNumber",
            summary = "What is reported about one calling number, by month.",
            description = "The look is noted with its purpose.")
    @APIResponse(responseCode = "200", description = "The figures of the last twelve months.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public NumberLookup look(@NotNull NewNumberLookup look) {
        return lookups.look(look.accept(validator), look.purpose(), caller.get());
    }
}
