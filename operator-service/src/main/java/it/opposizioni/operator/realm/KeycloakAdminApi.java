package it.opposizioni.operator.realm;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The part of Keycloak's admin API that this service needs, with a token of its own client. A call is repeated when its connection fails,
 * because repeating it does no harm; no further attempt begins once the time that a single one may take is over.
 */
@RegisterRestClient(configKey = "realm-admin")
@OidcClientFilter
@Retry(maxRetries = 2, delay = 100, maxDuration = 4_000, retryOn = ProcessingException.class)
@Path("/")
interface KeycloakAdminApi {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RealmRole(String id, String name) {}

    /** An account or a client of which only the id is needed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Identified(String id) {}

    /** An account, as its person may know it. @param attributes null without any */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(
            String username,
            String firstName,
            String lastName,
            String email,
            boolean emailVerified,
            Long createdTimestamp,
            Map<String, List<String>> attributes) {

        /** Null when it has none of this name. */
        String attribute(String name) {
            List<String> values = attributes == null ? List.of() : attributes.getOrDefault(name, List.of());
            return values.isEmpty() ? null : values.getFirst();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LinkedIdentity(String identityProvider) {}

    /** @param clients names by id */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record UserSession(Long start, Long lastAccess, String ipAddress, Map<String, String> clients) {

        public UserSession {
            clients = clients == null ? Map.of() : clients;
        }
    }

    /** @param additionalGrants access without a session */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consent(
            String clientId,
            List<String> grantedClientScopes,
            Long createdDate,
            Long lastUpdatedDate,
            List<Map<String, String>> additionalGrants) {

        public Consent {
            grantedClientScopes = grantedClientScopes == null ? List.of() : grantedClientScopes;
            additionalGrants = additionalGrants == null ? List.of() : additionalGrants;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record NamedClient(String name, String description) {

        public NamedClient {
            name = name == null ? "" : name;
            description = description == null ? "" : description;
        }
    }

    @GET
    @Path("users/{id}")
    Person person(@PathParam("id") String id);

    @GET
    @Path("users/{id}/federated-identity")
    List<LinkedIdentity> linkedIdentities(@PathParam("id") String id);

    @GET
    @Path("users/{id}/sessions")
    List<UserSession> sessions(@PathParam("id") String id);

    @GET
    @Path("users/{id}/consents")
    List<Consent> consents(@PathParam("id") String id);

    @DELETE
    @Path("users/{id}/consents/{client}")
    void revoke(@PathParam("id") String id, @PathParam("client") String clientId);

    @GET
    @Path("clients")
    List<NamedClient> namedClients(@QueryParam("clientId") String clientId);

    /** The whole account, to be sent back with what changes. */
    @GET
    @Path("users/{id}")
    ObjectNode user(@PathParam("id") String id);

    @PUT
    @Path("users/{id}")
    void replaceUser(@PathParam("id") String id, ObjectNode user);

    @POST
    @Path("users/{id}/logout")
    void signOut(@PathParam("id") String id, Map<String, String> nothing);

    @GET
    @Path("users/{id}/role-mappings/realm")
    List<RealmRole> roles(@PathParam("id") String id);

    @GET
    @Path("users/{id}/role-mappings/realm/available")
    List<RealmRole> availableRoles(@PathParam("id") String id);

    @POST
    @Path("users/{id}/role-mappings/realm")
    void addRoles(@PathParam("id") String id, List<RealmRole> roles);

    @DELETE
    @Path("users/{id}/role-mappings/realm")
    void removeRoles(@PathParam("id") String id, List<RealmRole> roles);

    /**
     * Not repeated: a second attempt would find the client of the first.
     *
     * @return with the new client's address in {@code Location}
     */
    @POST
    @Path("clients")
    @Retry(maxRetries = 0)
    Response createClient(Map<String, Object> client);

    @GET
    @Path("clients")
    List<Identified> clients(@QueryParam("clientId") String clientId);

    /** The whole client, to be sent back with what changes. */
    @GET
    @Path("clients/{id}")
    ObjectNode client(@PathParam("id") String id);

    @PUT
    @Path("clients/{id}")
    void replaceClient(@PathParam("id") String id, ObjectNode client);

    @DELETE
    @Path("clients/{id}")
    void deleteClient(@PathParam("id") String id);

    @GET
    @Path("clients/{id}/service-account-user")
    Identified serviceAccount(@PathParam("id") String id);

    @ClientExceptionMapper
    static RuntimeException toException(Response response, Method method) {
        return RealmFailures.of(response.getStatus(), method.getName());
    }
}
