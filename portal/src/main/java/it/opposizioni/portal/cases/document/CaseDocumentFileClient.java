package it.opposizioni.portal.cases.document;

import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
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

/** complaint-service: the content of documents, which it stores and reads elsewhere and may take a while for. */
@RegisterRestClient(configKey = "complaint-transfer")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/cases/{id}/documents")
public interface CaseDocumentFileClient {

    /**
     * Streams a file.
     *
     * @param title percent-encoded
     * @param datedOn null where the document bears no day
     */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    CaseDocumentClient.Document add(
            @PathParam("id") UUID caseId,
            @HeaderParam("Document-Title") String title,
            @HeaderParam("Document-Date") String datedOn,
            @HeaderParam(RegistryClient.KEY) String key,
            InputStream content);

    /** What is in one. @param kind {@code application/octet-stream}: whatever it is */
    @GET
    @Path("/{document}")
    InputStream content(
            @PathParam("id") UUID caseId, @PathParam("document") UUID document, @HeaderParam("Accept") String kind);
}
