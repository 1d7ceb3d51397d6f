package it.opposizioni.portal.oversight;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.obligations.ObligationClient;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service: what the authority sees of one operator. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/operators/{id}")
public interface OversightClient {

    /** @param month {@code 2026-11} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ConsultedMonth(String month, long lists, long numbers) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Activity(List<ConsultedMonth> months) {}

    /** Twelve months, oldest first. */
    @GET
    @Path("/activity")
    Activity activity(@PathParam("id") UUID id);

    @GET
    @Path("/obligations")
    ObligationClient.Obligations obligations(@PathParam("id") UUID id);
}
