package it.opposizioni.portal.organisation;

import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.organisation.ListRequest.Requests;
import it.opposizioni.portal.organisation.ListReviewClient.Confirmation;
import it.opposizioni.portal.organisation.ListReviewClient.Refusal;
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

/** registry-service: withdrawals of many numbers that wait for two registrars. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/desk/list-requests")
interface ListRequestReviewClient {

    /** @param status OPEN or DONE */
    @GET
    Requests list(
            @QueryParam("status") String status, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

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
    @Path("/{id}/proposal")
    ListRequest propose(@PathParam("id") UUID id, Confirmation evidence);

    @POST
    @Path("/{id}/approval")
    ListRequest approve(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/refusal")
    ListRequest refuse(@PathParam("id") UUID id, Refusal refusal);
}
