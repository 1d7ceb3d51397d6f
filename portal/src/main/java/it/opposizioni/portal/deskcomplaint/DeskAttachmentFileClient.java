package it.opposizioni.portal.deskcomplaint;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service: what people sent to the desk for a complaint that came there, which it may take a while to store. */
@RegisterRestClient(configKey = "complaint-transfer")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/desk/complaints/{id}/attachments")
public interface DeskAttachmentFileClient {

    /**
     * What is in one.
     *
     * @param kind {@code application/octet-stream}: whatever it is
     */
    @GET
    @Path("/{attachment}")
    InputStream content(
            @PathParam("id") UUID complaint,
            @PathParam("attachment") UUID attachment,
            @HeaderParam("Accept") String kind);

    /** Streams a file. @param channel EMAIL or POST */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Attachment add(
            @PathParam("id") UUID complaint,
            @QueryParam("channel") String channel,
            @HeaderParam(RegistryClient.KEY) String key,
            InputStream content);
}
