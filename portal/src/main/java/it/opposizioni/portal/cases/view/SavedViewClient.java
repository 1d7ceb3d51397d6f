package it.opposizioni.portal.cases.view;

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

/** complaint-service, as far as it keeps an official's views. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/saved-views")
public interface SavedViewClient {

    /** @param query of the list's address, without the question mark */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record View(UUID id, String name, String query) {}

    /** Likewise, before it has an id. */
    record NewView(String name, String query) {}

    @GET
    List<View> views();

    @POST
    View save(@HeaderParam(RegistryClient.KEY) String key, NewView view);

    @DELETE
    @Path("/{id}")
    void delete(@PathParam("id") UUID id);
}
