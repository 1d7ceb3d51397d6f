package it.opposizioni.portal.cases.notification;

import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service: acts that were signed elsewhere. */
@RegisterRestClient(configKey = "complaint-transfer")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/cases/{id}/signed-act")
public interface SignedActClient {

    /** Streams a file, which takes the place of an earlier one. */
    @PUT
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    NotificationClient.Notification put(@PathParam("id") UUID id, InputStream content);

    @GET
    @Produces({NotificationClient.PDF, NotificationClient.ENVELOPE})
    InputStream content(@PathParam("id") UUID id);

    /** The copy that is to be signed, without the codes of the complaints: the operator gets it. */
    @GET
    @Path("/to-sign")
    @Produces(NotificationClient.PDF)
    InputStream toSign(@PathParam("id") UUID id);
}
