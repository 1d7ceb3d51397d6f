package it.opposizioni.portal.organisation;

import it.opposizioni.portal.clients.OnBehalf;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.organisation.ListRequest.Requests;
import it.opposizioni.portal.organisation.SentList.Lines;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service: what is asked for many numbers of the organisation for which the visitor acts. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(OnBehalf.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/list-requests")
interface ListRequestClient {

    @GET
    Requests list(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/{id}")
    ListRequest one(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/lines")
    Lines lines(@PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/{id}/lines.csv")
    @Produces("text/csv")
    byte[] table(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/confirmation")
    ListRequest confirm(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/end")
    ListRequest takeBack(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/undo")
    ListRequest undo(@PathParam("id") UUID id);
}
