package it.opposizioni.portal.delegation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.delegation.DelegationClient.Delegation;
import it.opposizioni.portal.delegation.DelegationClient.Delegations;
import it.opposizioni.portal.delegation.DelegationClient.Offer;
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

/**
 * registry-service: who may act for an organisation that the visitor represents. The organisation is named each time, whether or not the visitor
 * acts for it now.
 */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
interface OrganisationDelegationClient {

    String ORGANISATION = "On-Behalf-Of";

    /**
     * Somebody who represents it.
     *
     * @param name null where nobody states it
     * @param role LEGAL_REPRESENTATIVE or PROXY
     * @param since when a registrar confirmed it
     * @param yours whether it is the visitor
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Representative(String name, String role, Instant since, boolean yours) {

        /** Also in templates. */
        public boolean isProxy() {
            return "PROXY".equals(role);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Representatives(List<Representative> items) {

        public Representatives {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    @GET
    @Path("/organisations/{id}/representatives")
    Representatives representatives(@PathParam("id") UUID organisation);

    /** In its name. */
    @GET
    @Path("/delegations")
    Delegations all(@HeaderParam(ORGANISATION) UUID organisation);

    @GET
    @Path("/delegations/{id}")
    Delegation one(@HeaderParam(ORGANISATION) UUID organisation, @PathParam("id") UUID id);

    @POST
    @Path("/delegations")
    Delegation offer(
            @HeaderParam(ORGANISATION) UUID organisation, @HeaderParam(RegistryClient.KEY) String key, Offer offer);

    @POST
    @Path("/delegations/{id}/end")
    Delegation end(@HeaderParam(ORGANISATION) UUID organisation, @PathParam("id") UUID id);
}
