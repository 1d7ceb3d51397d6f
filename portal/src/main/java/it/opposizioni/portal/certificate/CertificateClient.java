package it.opposizioni.portal.certificate;

import it.opposizioni.portal.clients.OnBehalf;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service, as far as it issues certificates. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(OnBehalf.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface CertificateClient {

    /** In the language of the page. @param kind {@code application/pdf} or {@code application/json} */
    @GET
    @Path("/oppositions/{id}/certificate")
    InputStream certificate(@PathParam("id") UUID id, @HeaderParam("Accept") String kind);

    /** What was registered with one request, in the language of the page. @param kind {@code application/pdf} */
    @GET
    @Path("/registrations/{protocol}/receipt")
    InputStream receipt(@PathParam("protocol") String protocol, @HeaderParam("Accept") String kind);
}
