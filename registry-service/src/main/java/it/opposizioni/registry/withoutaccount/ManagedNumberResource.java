package it.opposizioni.registry.withoutaccount;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.registry.opposition.OppositionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Managing a number by its code, over HTTP, for the web site: in a visit whose line is proved. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SITE)
@Tag(name = VisitResource.TAG, description = VisitResource.ABOUT)
class ManagedNumberResource {

    private static final NamedLimit OPENINGS = NamedLimit.of("visit-openings", 60, Duration.ofHours(1));

    private final ManagedNumbers numbers;
    private final RateLimits limits;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ManagedNumberResource(ManagedNumbers numbers, RateLimits limits, Idempotency idempotency, CurrentCaller caller) {
        this.numbers = numbers;
        this.limits = limits;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    record CodeEntry(@NotBlank @Size(max = 100) String code) {

        @Override
        public String toString() {
            return "CodeEntry";
        }
    }

    private record Request(String path) {}

    @POST
    @Path("/{id}/management-code")
    @ResponseStatus(204)
    @Operation(
            operationId = "sendManagementCode",
            summary = "Send a management code again",
            description =
                    "Another one, to the address that was confirmed when the number was registered. The one before ends.")
    @APIResponse(responseCode = "204", description = "It is on its way")
    public void sendCode(UUID id) {
        limits.takeByAddress(OPENINGS);
        numbers.sendCode(id);
    }

    @POST
    @Path("/{id}/opening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openManagedNumber",
            summary = "Enter the management code",
            description = "Five tries in one visit. A number without a code answers as a wrong code does.")
    public OppositionView open(UUID id, @NotNull @Valid CodeEntry entry) {
        limits.takeByAddress(OPENINGS);
        numbers.open(id, entry.code()).ifPresent(VisitResource::refuse);
        return numbers.look(id);
    }

    @GET
    @Path("/{id}/opposition")
    @Operation(
            operationId = "getManagedNumber",
            summary = "The opposition of a number that was opened by its code",
            description = "Status and dates, as its holder would see them.")
    public OppositionView look(UUID id) {
        return numbers.look(id);
    }

    @POST
    @Path("/{id}/renewal")
    @Operation(
            operationId = "renewManagedNumber",
            summary = "Cancel the consents given until now",
            description = "As renewOpposition.")
    public OppositionView renew(UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        return once(key, id + "/renewal", () -> numbers.renew(id));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(
            operationId = "withdrawManagedNumber",
            summary = "Ask to take the number off the register",
            description = "As withdrawOpposition: the line is told, and for a day it can be undone.")
    public OppositionView withdraw(UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        return once(key, id + "/withdrawal", () -> numbers.askRemoval(id));
    }

    @DELETE
    @Path("/{id}/withdrawal")
    @Operation(
            operationId = "keepManagedNumber",
            summary = "Keep a number that was to be taken off",
            description = "As undoWithdrawal.")
    public OppositionView keep(UUID id) {
        return numbers.undoRemoval(id);
    }

    private OppositionView once(String key, String path, Supplier<OppositionView> action) {
        return idempotency.once(key, caller.get(), new Request("/v1/visits/" + path), OppositionView.class, action);
    }
}
