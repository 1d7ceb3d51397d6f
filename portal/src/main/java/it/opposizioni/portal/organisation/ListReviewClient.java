package it.opposizioni.portal.organisation;

import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.organisation.SentList.Lines;
import it.opposizioni.portal.organisation.SentList.Lists;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service: the lists that organisations have sent, for the registrar. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/desk/number-lists")
interface ListReviewClient {

    /** @param channel EMAIL, POST or PHONE: how the evidence came */
    record Confirmation(String evidenceReference, String channel) {}

    record Refusal(String reason) {}

    /** @param status OPEN or DONE */
    @GET
    Lists list(
            @QueryParam("status") String status, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

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

    @POST
    @Path("/{id}/confirmation")
    SentList confirm(@PathParam("id") UUID id, Confirmation confirmation);

    @POST
    @Path("/{id}/refusal")
    SentList refuse(@PathParam("id") UUID id, Refusal refusal);
}
