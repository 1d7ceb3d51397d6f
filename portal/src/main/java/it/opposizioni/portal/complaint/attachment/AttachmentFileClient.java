package it.opposizioni.portal.complaint.attachment;

import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.complaint.attachment.AttachmentClient.Attachment;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
@RegisterRestClient(configKey = "complaint-attachments")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/complaints/{id}/attachments")
public interface AttachmentFileClient {

    /** Streams a file. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Attachment add(@PathParam("id") UUID complaint, @HeaderParam(RegistryClient.KEY) String key, InputStream content);

    /** @param kind {@code application/octet-stream}: whatever it is */
    @GET
    @Path("/{attachment}")
    InputStream content(
            @PathParam("id") UUID complaint,
            @PathParam("attachment") UUID attachment,
            @HeaderParam("Accept") String kind);

    @DELETE
    @Path("/{attachment}")
    void remove(@PathParam("id") UUID complaint, @PathParam("attachment") UUID attachment);
}
