package it.opposizioni.complaint.registration;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The entries of the register that decide about the calls of a complaint. */
@Path("/v1/complaints/{id}/registration")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "404", description = "There is no such complaint.")
@Tag(name = "Evidence")
class RegistrationResource {

    private final RegistrationService registrations;
    private final CurrentCaller caller;

    RegistrationResource(RegistrationService registrations, CurrentCaller caller) {
        this.registrations = registrations;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getStatedRegistration",
            summary = "The entries of the register at the calls of a complaint, as the register stated them.",
            description =
                    "From the evidence that is kept, without the number: what was so at the calls, and what ended or"
                            + " changed it from the 15 days before on, where the register has said so. The look is noted, and the"
                            + " reporter sees it.")
    @APIResponse(responseCode = "200", description = "No entries while the register has not answered.")
    public RegistrationView show(@PathParam("id") UUID id) {
        return registrations.show(id, caller.get());
    }
}
