package it.opposizioni.portal.savedview;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as it keeps an official's views; of complaints, one of the release before keeps none. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/{list}")
public interface SavedViewClient {

    /** @param query of the list's address, without the question mark */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record View(UUID id, String name, String query) {}

    /** Likewise, before it has an id. */
    record NewView(String name, String query) {}

    /** @param list as {@link ViewedList#kept} says it; so in the others */
    @GET
    List<View> views(@PathParam("list") String list);

    @POST
    View save(@PathParam("list") String list, @HeaderParam(RegistryClient.KEY) String key, NewView view);

    @DELETE
    @Path("/{id}")
    void delete(@PathParam("list") String list, @PathParam("id") UUID id);
}
