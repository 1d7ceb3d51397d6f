package it.opposizioni.portal.consultation;

import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.consultation.ConsultationClient.Consultation;
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

/** operator-service: lists of consultations, as they come and as they are after the comparison. */
@RegisterRestClient(configKey = "operator-transfer")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/consultations")
public interface ConsultationFileClient {

    /** Streams a list; the service detects the kind of file. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Consultation consult(
            @QueryParam("campaign") UUID campaign,
            @QueryParam("onBehalfOf") UUID onBehalfOf,
            @QueryParam("column") String column,
            @QueryParam("keep") boolean keep,
            @QueryParam("opposed") boolean opposed,
            @HeaderParam(RegistryClient.KEY) String key,
            InputStream list);

    /** Takes the kept list as one that arrives: it is answered when the list has been read. */
    @POST
    @Path("/{id}/repetition")
    @Consumes(MediaType.APPLICATION_JSON)
    Consultation repeat(@PathParam("id") UUID id, @HeaderParam(RegistryClient.KEY) String key);

    /**
     * @param name callable, opposed, exempted or invalid
     * @param kind {@code text/csv}, {@code application/gzip} or {@code application/zip}
     */
    @GET
    @Path("/{id}/files/{name}")
    InputStream file(@PathParam("id") UUID id, @PathParam("name") String name, @HeaderParam("Accept") String kind);
}
