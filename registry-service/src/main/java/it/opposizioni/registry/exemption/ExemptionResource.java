package it.opposizioni.registry.exemption;

import it.opposizioni.kit.app.AppScopes;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.registry.Scopes;
import it.opposizioni.registry.access.RecordKind;
import it.opposizioni.registry.holder.CurrentHolder;
import it.opposizioni.registry.holder.ForDelegates;
import it.opposizioni.registry.opposition.OppositionLookup;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The companies that a holder lets call in spite of its opposition. */
@Path("/v1/oppositions/{id}/exemptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exemptions", description = "Companies that may call in spite of an opposition")
@ForDelegates
@AppScopes(read = Scopes.READ, write = Scopes.WRITE)
class ExemptionResource {

    private final ExemptionService service;
    private final ExemptionViews views;
    private final OppositionLookup oppositions;
    private final Idempotency idempotency;
    private final CurrentHolder holder;

    ExemptionResource(
            ExemptionService service,
            ExemptionViews views,
            OppositionLookup oppositions,
            Idempotency idempotency,
            CurrentHolder holder) {
        this.service = service;
        this.views = views;
        this.oppositions = oppositions;
        this.idempotency = idempotency;
        this.holder = holder;
    }

    private record Request(String path, NewExemption body) {}

    @GET
    @RolesAllowed({Role.Names.CITIZEN, Role.Names.REGISTRAR})
    @Operation(
            operationId = "listExemptions",
            summary = "Exemptions of an opposition, newest first, ended ones included",
            description =
                    "Visible to the holder of the opposition and to the registrar. Status is a function of today's date in Rome.")
    public Exemptions list(@PathParam("id") UUID id) {
        Caller who = holder.get();
        UUID visible = oppositions.visible(id, who, RecordKind.EXEMPTIONS).id();
        return who.is(Role.REGISTRAR) ? views.all(visible) : views.shownToHolder(visible);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.CITIZEN)
    @Operation(
            operationId = "grantExemption",
            summary = "Let one operator call in spite of one's opposition, also for a period",
            description = "L. 5/2018 art. 1 c. 4. Only operators in the directory. Everybody else stays opposed.")
    @APIResponseSchema(value = ExemptionView.class, responseCode = "201")
    @APIResponse(responseCode = "404", description = "There is no such opposition, or it is another person's")
    @APIResponse(responseCode = "409", description = "It has ended, or there is an exemption already")
    @APIResponse(responseCode = "422", description = "Not in the directory, or an impossible period")
    public RestResponse<ExemptionView> grant(
            @PathParam("id") UUID id,
            @NotNull @Valid NewExemption wanted,
            @HeaderParam(Idempotency.HEADER) String key) {
        Caller person = holder.get();
        String path = "/v1/oppositions/" + id + "/exemptions";
        ExemptionView granted = idempotency.once(
                key,
                person,
                new Request(path, wanted),
                ExemptionView.class,
                () -> views.of(service.grant(id, person.subject(), wanted)));
        return ResponseBuilder.<ExemptionView>created(URI.create(path + "/" + granted.id()))
                .entity(granted)
                .build();
    }

    @DELETE
    @Path("/{exemptionId}")
    @RolesAllowed(Role.Names.CITIZEN)
    @Operation(
            operationId = "endExemption",
            summary = "End an exemption; a second time changes nothing",
            description =
                    "From this moment the operator is refused like every other one. The exemption stays in the list as ended.")
    @APIResponse(responseCode = "204", description = "It is no longer in force")
    @APIResponse(responseCode = "404", description = "There is none, or it is another person's")
    public void end(@PathParam("id") UUID id, @PathParam("exemptionId") UUID exemptionId) {
        service.takeBack(id, exemptionId, holder.get().subject());
    }
}
