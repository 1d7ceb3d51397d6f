package it.opposizioni.portal.delegation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service: who may act for whom. Always asked for the visitor, never for whom the visitor acts. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/delegations")
interface DelegationClient {

    /** @param lastDay null for no end */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Offer(String name, String taxCode, LocalDate lastDay) {

        @Override
        public String toString() {
            return "Offer";
        }
    }

    /**
     * A delegation.
     *
     * @param side GIVEN where the other person acts for the visitor, RECEIVED where the visitor acts
     * @param state OFFERED, ACTIVE, DECLINED, ENDED or EXPIRED
     * @param name of the other person; null where nobody states it
     * @param taxCode of the other person, nearly all of it hidden
     * @param lastDay null for no end
     * @param answerBy null unless it waits for an answer
     * @param endedAt null while it is not over
     * @param organisation true of an organisation that the visitor represents; null of a delegation
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Delegation(
            UUID id,
            String side,
            String state,
            String name,
            String taxCode,
            Instant offeredAt,
            Instant acceptedAt,
            LocalDate lastDay,
            Instant answerBy,
            Instant endedAt,
            Boolean organisation) {

        private static final int DIGITS_OF_AN_ORGANISATION = 11;

        boolean isReceived() {
            return "RECEIVED".equals(side);
        }

        boolean isOffered() {
            return "OFFERED".equals(state);
        }

        boolean isActive() {
            return "ACTIVE".equals(state);
        }

        boolean isRepresented() {
            return Boolean.TRUE.equals(organisation);
        }

        /** Whether who acts acts for an organisation: as its representative, or under a delegation in its name. */
        boolean isForOrganisation() {
            return isRepresented() || taxCode != null && taxCode.length() == DIGITS_OF_AN_ORGANISATION;
        }

        /** Some way to tell people apart. */
        String person() {
            return name == null || name.isBlank() ? taxCode : name;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Delegations(List<Delegation> items) {

        public Delegations {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    @GET
    Delegations mine();

    @GET
    @Path("/{id}")
    Delegation one(@PathParam("id") UUID id);

    @POST
    Delegation offer(@HeaderParam(RegistryClient.KEY) String key, Offer offer);

    @POST
    @Path("/{id}/acceptance")
    Delegation accept(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/refusal")
    Delegation decline(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/end")
    Delegation end(@PathParam("id") UUID id);
}
