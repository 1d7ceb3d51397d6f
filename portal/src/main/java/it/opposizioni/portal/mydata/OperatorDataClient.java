package it.opposizioni.portal.mydata;

import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service, as far as it says what it and the identity provider hold about the visitor: it is the one that may ask the provider. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface OperatorDataClient {

    @GET
    @Path("/my-data")
    DataPart everything();

    @GET
    @Path("/my-account")
    DataPart account();
}
