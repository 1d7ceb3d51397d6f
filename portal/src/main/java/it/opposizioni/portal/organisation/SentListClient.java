package it.opposizioni.portal.organisation;

import it.opposizioni.portal.clients.OnBehalf;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.organisation.SentList.Lines;
import it.opposizioni.portal.organisation.SentList.Lists;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service: the lists of the organisation for which the visitor acts. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(OnBehalf.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/number-lists")
interface SentListClient {

    @GET
    Lists list(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/{id}")
    SentList one(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/lines")
    Lines lines(@PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/{id}/lines.csv")
    @Produces("text/csv")
    byte[] table(@PathParam("id") UUID id);
}
