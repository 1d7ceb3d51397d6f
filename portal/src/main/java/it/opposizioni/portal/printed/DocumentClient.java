package it.opposizioni.portal.printed;

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

/** complaint-service, as far as it prints; in the language of the page. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
@Produces(PdfDownload.PDF)
public interface DocumentClient {

    @GET
    @Path("/complaints/{id}/document")
    InputStream complaint(@PathParam("id") UUID id);

    @GET
    @Path("/cases/{id}/decision-act")
    InputStream decision(@PathParam("id") UUID id);

    /** What is printed for the company outside the register that the case names. */
    @GET
    @Path("/cases/{id}/company/acts/{step}")
    InputStream companyAct(@PathParam("id") UUID id, @PathParam("step") long step);

    /** The copy for the operator that it is about. */
    @GET
    @Path("/information-requests/{id}/decision-act")
    InputStream decisionForOperator(@PathParam("id") UUID id);
}
