package it.opposizioni.portal.apps;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service, which may ask the identity provider to which apps the visitor gave access. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/my-apps")
public interface AppsClient {

    /**
     * @param description null when its manager wrote none
     * @param grantedAt null for access that needed no consent
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record App(
            String clientId, String name, String description, List<String> scopes, Instant grantedAt, boolean offline) {

        public App {
            scopes = scopes == null ? List.of() : List.copyOf(scopes);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Apps(List<App> items) {}

    @GET
    Apps list();

    @DELETE
    @Path("/{clientId}")
    void revoke(@PathParam("clientId") String clientId);
}
