package it.opposizioni.portal.team;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service: the people of an operator, and the programs that consult for it. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface TeamClient {

    /** A person of the operator. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Member(UUID id, String name, String email, String role, Instant since, boolean me) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Members(List<Member> items) {

        public Members {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    record NewInvitation(String email, String name, String role) {}

    /**
     * Somebody who has been asked to join.
     *
     * @param state INVITED, ACCEPTED, DECLINED, EXPIRED or WITHDRAWN
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Invitation(
            UUID id, String email, String name, String role, String state, Instant invitedAt, Instant expiresAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Invitations(List<Invitation> items) {

        public Invitations {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    record NewRole(String role) {}

    /** @param until when it stops; null while it is in use */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Key(String kid, Instant since, Instant until) {}

    /** A program, with what it needs to get a token. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Machine(
            UUID id,
            String name,
            String clientId,
            String tokenEndpoint,
            String audience,
            Instant createdAt,
            List<Key> keys) {

        public Machine {
            keys = keys == null ? List.of() : List.copyOf(keys);
        }

        /** The keys that work now. */
        public List<Key> active() {
            return keys.stream().filter(key -> key.until() == null).toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Machines(List<Machine> items) {

        public Machines {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    record NewMachine(String name, String publicKey) {}

    record NewKey(String publicKey) {}

    @GET
    @Path("/team")
    Members members();

    @GET
    @Path("/team/invitations")
    Invitations invitations();

    @POST
    @Path("/team/invitations")
    Invitation invite(@HeaderParam(RegistryClient.KEY) String key, NewInvitation invitation);

    @DELETE
    @Path("/team/invitations/{id}")
    void withdraw(@PathParam("id") UUID id);

    @PATCH
    @Path("/team/{id}")
    Member change(@PathParam("id") UUID id, NewRole role);

    @DELETE
    @Path("/team/{id}")
    void remove(@PathParam("id") UUID id);

    @GET
    @Path("/machine-clients")
    Machines machines();

    @POST
    @Path("/machine-clients")
    Machine create(@HeaderParam(RegistryClient.KEY) String key, NewMachine machine);

    @POST
    @Path("/machine-clients/{id}/keys")
    Machine addKey(@PathParam("id") UUID id, @HeaderParam(RegistryClient.KEY) String key, NewKey added);

    @DELETE
    @Path("/machine-clients/{id}/keys/{kid}")
    void removeKey(@PathParam("id") UUID id, @PathParam("kid") String kid);

    @DELETE
    @Path("/machine-clients/{id}")
    void delete(@PathParam("id") UUID id);
}
