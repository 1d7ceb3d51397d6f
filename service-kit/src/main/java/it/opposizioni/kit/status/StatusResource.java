package it.opposizioni.kit.status;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/**
 * Says only that the service answers: it is public and free of cost, so it reveals nothing about the database or other services.
 * The state of its parts is on the management port.
 */
@Path("/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Status", description = "Whether the service answers")
public class StatusResource {

    private final Status status;

    StatusResource(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.status = new Status("UP", service, version);
    }

    /** @param status always UP: otherwise there is no answer */
    public record Status(String status, String service, String version) {}

    @GET
    @PermitAll
    @Cache(noStore = true)
    @Operation(
            operationId = "getStatus",
            summary = "Whether the service answers, and which version it is",
            description = "Says nothing of the database or of other services, so that asking costs nothing.")
    public Status status() {
        return status;
    }
}
