package it.opposizioni.registry.withoutaccount;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The code of a number, over HTTP, for the web site: in a visit whose line is proved it opens the number. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SITE)
@Tag(name = VisitResource.TAG, description = VisitResource.ABOUT)
class ManagementCodeResource {

    private static final NamedLimit OPENINGS =
            NamedLimit.of("visit-openings", 60, Duration.ofHours(1)).guarding();

    private final ManagedNumbers numbers;
    private final RateLimits limits;

    ManagementCodeResource(ManagedNumbers numbers, RateLimits limits) {
        this.numbers = numbers;
        this.limits = limits;
    }

    record CodeEntry(@NotBlank @Size(max = 100) String code) {

        @Override
        public String toString() {
            return "CodeEntry";
        }
    }

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
}
