package it.opposizioni.portal.invitation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.membership.MembershipClient.Membership;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service: an invitation, before the person who holds its link. The secret of the link travels in bodies only. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/invitations")
public interface InvitationClient {

    record Link(String secret) {

        @Override
        public String toString() {
            return "Link";
        }
    }

    /** @param code that was sent to the invited address; null where none is required */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Acceptance(String secret, String code) {

        @Override
        public String toString() {
            return "Acceptance";
        }
    }

    /** Who invites. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Inviting(UUID id, String name, String seat) {}

    /**
     * What somebody is invited to.
     *
     * @param invitedBy name of the person who invites
     * @param codeRequired whether the person who is signed in must show that they read the invited address
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Opened(UUID id, Inviting operator, String role, String invitedBy, Instant expiresAt, boolean codeRequired) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SentCode(Instant expiresAt) {}

    @POST
    @Path("/opening")
    Opened open(Link link);

    @POST
    @Path("/opening/code")
    SentCode sendCode(Link link);

    @POST
    @Path("/acceptance")
    Membership accept(Acceptance acceptance);

    @POST
    @Path("/decline")
    void decline(Link link);
}
