package it.opposizioni.portal.cases.release;

import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as it exports a case as one file. It reads attachments for that, and may take as long as it takes for them. */
@RegisterRestClient(configKey = "complaint-transfer")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/cases/{id}/export")
@Produces(WholeCaseClient.ZIP)
public interface WholeCaseClient {

    String ZIP = "application/zip";

    @GET
    InputStream export(@PathParam("id") UUID id);
}
