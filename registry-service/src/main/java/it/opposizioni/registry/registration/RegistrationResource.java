package it.opposizioni.registry.registration;

import it.opposizioni.kit.app.AppScopes;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.registry.Scopes;
import it.opposizioni.registry.holder.CurrentHolder;
import it.opposizioni.registry.holder.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registrations that were made, over HTTP. */
@Path("/v1/registrations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.CITIZEN)
@Tag(name = "Registrations", description = "A person registers up to five numbers")
@ForDelegates
@AppScopes(read = Scopes.READ)
class RegistrationResource {

    private final RegistrationService service;
    private final CurrentHolder holder;

    RegistrationResource(RegistrationService service, CurrentHolder holder) {
        this.service = service;
        this.holder = holder;
    }

    @GET
    @Path("/{protocol}")
    @Operation(
            operationId = "getRegistration",
            summary = "One's own registration, by its protocol number",
            description = "What was registered together. Another person's protocol number does not exist.")
    public RegistrationView get(String protocol) {
        return service.own(protocol, holder.get());
    }
}
