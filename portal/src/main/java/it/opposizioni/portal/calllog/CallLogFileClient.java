package it.opposizioni.portal.calllog;

import it.opposizioni.portal.calllog.CallLogClient.CallLog;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
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

/** operator-service: logs of calls as they are sent, and what was found in them. */
@RegisterRestClient(configKey = "operator-transfer")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/call-logs")
public interface CallLogFileClient {

    /**
     * Streams a log.
     *
     * @param operatorId for the authority: whose calls these are; else null
     * @param onBehalfOf null: the operator's own
     * @param number place from 0 or name of a column; null for the first, like the others for the second and third
     */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    CallLog send(
            @QueryParam("operatorId") UUID operatorId,
            @QueryParam("onBehalfOf") UUID onBehalfOf,
            @QueryParam("numberColumn") String number,
            @QueryParam("timeColumn") String time,
            @QueryParam("callerColumn") String caller,
            @HeaderParam(RegistryClient.KEY) String key,
            InputStream log);

    /** @param kind {@code text/csv} or {@code application/gzip} */
    @GET
    @Path("/{id}/files/findings")
    InputStream findings(@PathParam("id") UUID id, @HeaderParam("Accept") String kind);
}
