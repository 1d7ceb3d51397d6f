package it.opposizioni.registry.telcofeed;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What registrars say of a feed that would change too much. */
@Path(TelcoFeedResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.REGISTRAR)
@Tag(name = "Telco feeds", description = "Lines that telephone companies report")
class FeedReviewResource {

    private final TelcoFeedService service;
    private final FeedWorker worker;
    private final CurrentCaller caller;

    FeedReviewResource(TelcoFeedService service, FeedWorker worker, CurrentCaller caller) {
        this.service = service;
        this.worker = worker;
        this.caller = caller;
    }

    record Rejection(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @Path("/release")
    @Operation(
            operationId = "releaseTelcoFeed",
            summary = "Let a quarantined feed pass",
            description = "It is applied once two registrars have said so.")
    @APIResponseSchema(value = FeedView.class, responseCode = "200", responseDescription = "The feed")
    @APIResponse(responseCode = "404", description = "There is no such feed")
    @APIResponse(responseCode = "409", description = "It is not quarantined, or this registrar has said so before")
    public FeedView release(UUID id) {
        FeedView released = service.release(id, caller.requirePerson());
        worker.wake();
        return released;
    }

    @POST
    @Path("/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rejectTelcoFeed",
            summary = "Refuse a quarantined feed",
            description =
                    "It changes nothing. Its telephone company reads the reason, and can send the content again under another id.")
    @APIResponseSchema(value = FeedView.class, responseCode = "200", responseDescription = "The feed, rejected")
    @APIResponse(responseCode = "404", description = "There is no such feed")
    @APIResponse(responseCode = "409", description = "It is not quarantined")
    public FeedView reject(UUID id, @NotNull @Valid Rejection rejection) {
        return service.reject(id, rejection.reason(), caller.requirePerson());
    }
}
