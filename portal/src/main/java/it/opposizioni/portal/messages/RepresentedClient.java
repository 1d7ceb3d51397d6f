package it.opposizioni.portal.messages;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service: under which name an organisation that the visitor represents is written to. 404 for everybody else. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/organisations")
interface RepresentedClient {

    /**
     * An organisation that the visitor represents, or did.
     *
     * @param state CONFIRMED while the visitor does
     * @param taxCode of eleven digits, or that of a sole trader, who is a person
     * @param holder recipient of its letters; null of a sole trader, whose letters are the visitor's own, and in answers of the release before
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Represented(String state, String name, String taxCode, String holder) {

        private static final int OF_A_PERSON = 16;

        /** Whether it is known where its letters are. */
        boolean hasBox() {
            return holder != null || taxCode.length() == OF_A_PERSON;
        }

        boolean isInForce() {
            return state.equals("CONFIRMED");
        }
    }

    @GET
    @Path("/{id}")
    Represented one(@PathParam("id") UUID id);
}
