package it.opposizioni.portal.complaint.attachment;

import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.complaint.attachment.AttachmentClient.Attachment;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service: the content of attachments, which it stores and reads elsewhere and may take a while for. */
@RegisterRestClient(configKey = "complaint-transfer")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/{holders}/{id}")
public interface AttachmentFileClient {

    /** Streams a file. */
    @POST
    @Path("/attachments")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Attachment add(
            @PathParam("holders") String holders,
            @PathParam("id") UUID holder,
            @HeaderParam(RegistryClient.KEY) String key,
            InputStream content);

    /**
     * What is in one.
     *
     * @param part what the holder calls its attachments
     * @param kind {@code application/octet-stream}: whatever it is
     */
    @GET
    @Path("/{part}/{attachment}")
    InputStream content(
            @PathParam("holders") String holders,
            @PathParam("id") UUID holder,
            @PathParam("part") String part,
            @PathParam("attachment") UUID attachment,
            @HeaderParam("Accept") String kind);
}
