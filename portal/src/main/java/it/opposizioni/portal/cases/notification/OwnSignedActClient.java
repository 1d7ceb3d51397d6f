package it.opposizioni.portal.cases.notification;

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

/** complaint-service: the signed act that was served on the visitor's operator. */
@RegisterRestClient(configKey = "complaint-transfer")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/information-requests/{id}/signed-act")
public interface OwnSignedActClient {

    @GET
    @Produces({NotificationClient.PDF, NotificationClient.ENVELOPE})
    InputStream content(@PathParam("id") UUID id);
}
