package it.opposizioni.portal.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service: who says to represent which organisation, for the registrar. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/desk/organisations")
interface RepresentationClient {

    /** @param name null when nobody states it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(String name, String taxCode) {

        @Override
        public String toString() {
            return "Person";
        }
    }

    /**
     * That somebody represents an organisation, or asks to.
     *
     * @param state REQUESTED, CONFIRMED, REFUSED or ENDED
     * @param role LEGAL_REPRESENTATIVE or PROXY
     * @param yours whether the reader is who asks
     * @param known whether the register knows the organisation already
     * @param reason null where there is none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Representation(
            UUID id,
            String state,
            String name,
            String taxCode,
            String role,
            String evidenceReference,
            Person representative,
            Instant requestedAt,
            boolean yours,
            boolean known,
            Instant decidedAt,
            String reason,
            Instant closedAt) {

        /** Also in templates. */
        public boolean isWaiting() {
            return state.equals("REQUESTED");
        }

        public boolean isConfirmed() {
            return state.equals("CONFIRMED");
        }

        /** Some way to tell people apart. */
        public String person() {
            return representative.name() == null ? representative.taxCode() : representative.name();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Representations(List<Representation> items, String next) {}

    record Reason(String reason) {}

    /** @param status OPEN or DONE */
    @GET
    Representations list(
            @QueryParam("status") String status, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/{id}")
    Representation one(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/confirmation")
    Representation confirm(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/refusal")
    Representation refuse(@PathParam("id") UUID id, Reason reason);

    @POST
    @Path("/{id}/end")
    Representation end(@PathParam("id") UUID id, Reason reason);
}
