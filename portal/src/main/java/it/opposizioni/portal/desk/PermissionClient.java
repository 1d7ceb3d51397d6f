package it.opposizioni.portal.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service: which companies may call a number in spite of the register. What a registrar looks at is noted there. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/oppositions")
public interface PermissionClient {

    /** @param endedAt null while it stands */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Opposition(UUID id, Instant endedAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Oppositions(List<Opposition> items) {}

    /**
     * One company's.
     *
     * @param operatorName null where the registry does not know it
     * @param status PLANNED, IN_FORCE, OVER or ENDED
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Permission(UUID operatorId, String operatorName, String status) {

        /** In force, or still to come. */
        boolean isLive() {
            return "IN_FORCE".equals(status) || "PLANNED".equals(status);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Permissions(List<Permission> items) {}

    /** Newest first, ended ones included. */
    @GET
    Oppositions ofNumber(@QueryParam("number") String number);

    @GET
    @Path("/{id}/exemptions")
    Permissions permissions(@PathParam("id") UUID opposition);
}
