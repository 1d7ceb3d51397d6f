package it.opposizioni.portal.legacyimport;

import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.legacyimport.LegacyImportClient.Import;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service: files of earlier registers, which it stores while they arrive. */
@RegisterRestClient(configKey = "registry-transfer")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/carried-over-imports")
public interface LegacyFileClient {

    /** @param effectiveFrom null for now */
    @POST
    @Consumes("text/csv")
    Import send(
            @QueryParam("effectiveFrom") String effectiveFrom,
            @HeaderParam(RegistryClient.KEY) String key,
            InputStream file);
}
