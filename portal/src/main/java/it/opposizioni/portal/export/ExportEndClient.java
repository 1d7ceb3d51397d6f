package it.opposizioni.portal.export;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import it.opposizioni.portal.clients.ProblemReader;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, told in the portal's own name which file a list became: the session of the official may have ended meanwhile. */
@RegisterRestClient(configKey = "complaint")
@OidcClientFilter
@RegisterProvider(ProblemReader.class)
@Path("/v1/exports/{id}/file")
public interface ExportEndClient {

    /** @param sha256 of the table, in hexadecimal */
    record ExportedFile(long rows, String sha256) {}

    @PUT
    void complete(@PathParam("id") UUID id, ExportedFile file);
}
