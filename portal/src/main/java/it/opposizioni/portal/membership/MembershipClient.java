package it.opposizioni.portal.membership;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service: the operators that a person belongs to, and for which of them the person acts. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/memberships")
public interface MembershipClient {

    /**
     * A place in an operator's team.
     *
     * @param name null while the application does not say it
     * @param current whether the person acts for this operator now
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Membership(UUID operatorId, String name, String operatorState, String role, boolean current) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Memberships(List<Membership> items) {

        public Memberships {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    record Choice(UUID operatorId) {}

    /** Not waited for here: the header of a page waits less than a page that is about memberships. */
    @GET
    Uni<Memberships> mine();

    @PUT
    @Path("/current")
    Membership choose(Choice choice);
}
