package it.opposizioni.portal.export;

import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * complaint-service, as far as it gives whole lists out, line by line: it may take as long as for attachments. The lines are read from the response as a
 * stream. With a stream itself as the result, the problem document of a refusal would be looked for on the event loop, where nothing may be waited for.
 */
@RegisterRestClient(configKey = "complaint-transfer")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1")
@Produces("application/x-ndjson")
public interface RowClient {

    @GET
    @Path("/cases/rows")
    Response cases(@RestQuery Map<String, String> filters);

    @GET
    @Path("/complaints/rows")
    Response complaints(@RestQuery Map<String, String> filters);
}
