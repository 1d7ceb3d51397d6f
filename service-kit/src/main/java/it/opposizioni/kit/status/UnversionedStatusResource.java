package it.opposizioni.kit.status;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** The status where AgID's interoperability guidelines look for it. */
@Path("/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Status")
class UnversionedStatusResource {

    private final StatusResource versioned;

    UnversionedStatusResource(StatusResource versioned) {
        this.versioned = versioned;
    }

    @GET
    @PermitAll
    @Cache(noStore = true)
    @Operation(
            operationId = "getUnversionedStatus",
            summary = "The same as /v1/status",
            description = "Stays where it is when there is a second version of the interface.")
    public StatusResource.Status status() {
        return versioned.status();
    }
}
