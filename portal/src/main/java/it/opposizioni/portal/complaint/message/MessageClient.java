package it.opposizioni.portal.complaint.message;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service: what reporters have written since the filing. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface MessageClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Message(UUID id, UUID complaint, String text, Instant writtenAt) {}

    /** @param left how many can still be written */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Messages(List<Message> items, int left) {

        public Messages {
            items = items == null ? List.of() : List.copyOf(items);
        }

        /** Of a service of the release before, which knows of none. */
        public static Messages none() {
            return new Messages(List.of(), 0);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record MessagePage(List<Message> items, String next) {

        public MessagePage {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    record NewMessage(String text) {}

    /** Oldest first. */
    @GET
    @Path("/complaints/{id}/messages")
    Messages about(@PathParam("id") UUID complaint);

    @POST
    @Path("/complaints/{id}/messages")
    Messages add(@PathParam("id") UUID complaint, @HeaderParam(RegistryClient.KEY) String key, NewMessage message);

    /** About all complaints of a case, newest first. */
    @GET
    @Path("/cases/{id}/messages")
    MessagePage ofCase(
            @PathParam("id") UUID caseId, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);
}
