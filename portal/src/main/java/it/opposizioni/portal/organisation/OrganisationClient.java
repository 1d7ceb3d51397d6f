package it.opposizioni.portal.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service: the organisations that the visitor represents. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/organisations")
interface OrganisationClient {

    /** @param role LEGAL_REPRESENTATIVE or PROXY */
    record Wanted(String name, String taxCode, String role, String evidenceReference, String language) {

        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /**
     * An organisation that the visitor represents, or asked to.
     *
     * @param state REQUESTED, CONFIRMED, REFUSED or ENDED
     * @param role LEGAL_REPRESENTATIVE or PROXY
     * @param decidedAt null while it waits
     * @param reason in the registrar's words; null where there is none
     * @param closedAt null unless it was refused or has ended
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Organisation(
            UUID id,
            String state,
            String name,
            String taxCode,
            String role,
            String evidenceReference,
            Instant requestedAt,
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

        public boolean isOpen() {
            return isWaiting() || isConfirmed();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Organisations(List<Organisation> items) {

        public Organisations {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    @GET
    Organisations mine();

    @GET
    @Path("/{id}")
    Organisation one(@PathParam("id") UUID id);

    @POST
    Organisation ask(@HeaderParam(RegistryClient.KEY) String key, Wanted wanted);

    @POST
    @Path("/{id}/end")
    Organisation end(@PathParam("id") UUID id);
}
