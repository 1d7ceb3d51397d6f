package it.opposizioni.registry.managednumber;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.registry.exemption.ExemptionView;
import it.opposizioni.registry.exemption.Exemptions;
import it.opposizioni.registry.exemption.NewExemption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The companies that somebody without an account lets call in spite of an opposition. */
@Path("/v1/visits/{id}/exemptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SITE)
@Tag(name = ManagedNumberResource.TAG, description = ManagedNumberResource.ABOUT)
class ManagedExemptionResource {

    private final ManagedExemptions exemptions;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ManagedExemptionResource(ManagedExemptions exemptions, Idempotency idempotency, CurrentCaller caller) {
        this.exemptions = exemptions;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    private record Request(String path, NewExemption body) {}

    @GET
    @Operation(
            operationId = "listManagedExemptions",
            summary = "Exemptions of a number that was opened by its code, newest first, ended ones included",
            description = "As listExemptions.")
    public Exemptions list(@PathParam("id") UUID id) {
        return exemptions.of(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "grantManagedExemption",
            summary = "Let one operator call in spite of the opposition, also for a period",
            description = "As grantExemption (L. 5/2018 art. 1 c. 4). Who registered the number is told by e-mail.")
    @APIResponseSchema(value = ExemptionView.class, responseCode = "201", responseDescription = "The operator may call")
    @APIResponse(
            responseCode = "409",
            description = "The number is not open here, or is being withdrawn, or there is an exemption already")
    @APIResponse(responseCode = "422", description = "Not in the directory, or an impossible period")
    public ExemptionView grant(
            @PathParam("id") UUID id,
            @NotNull @Valid NewExemption wanted,
            @HeaderParam(Idempotency.HEADER) String key) {
        return idempotency.once(
                key,
                caller.get(),
                new Request("/v1/visits/" + id + "/exemptions", wanted),
                ExemptionView.class,
                () -> exemptions.grant(id, wanted));
    }

    @DELETE
    @Path("/{exemptionId}")
    @Operation(
            operationId = "endManagedExemption",
            summary = "End an exemption; a second time changes nothing",
            description = "As endExemption.")
    @APIResponse(responseCode = "204", description = "It is no longer in force")
    public void end(@PathParam("id") UUID id, @PathParam("exemptionId") UUID exemptionId) {
        exemptions.takeBack(id, exemptionId);
    }
}
