package it.opposizioni.portal.recipients;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.OnBehalf;
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

/** registry-service: which operators had an answer about one's number. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(OnBehalf.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/oppositions/{id}/recipients")
public interface RecipientClient {

    /**
     * An operator that asked.
     *
     * @param onBehalfOfName for whom it did; null when for itself
     * @param medium TELEPHONE or POST
     * @param purpose CAMPAIGN, MONTHLY_UPDATE or THIRD_PARTY_TRANSFER; null where it is not known
     * @param passedTo to whom its list was to go; null unless the purpose is THIRD_PARTY_TRANSFER
     * @param answer CALLABLE, OPPOSED or EXEMPTED
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recipient(
            String operatorName,
            String onBehalfOfName,
            String medium,
            String purpose,
            String passedTo,
            String answer,
            Instant at) {}

    /**
     * What is known of them.
     *
     * @param state NOT_ASKED, ASKED or ANSWERED
     * @param since from when consultations concern who asks: when the number was registered, or was taken up
     * @param takenUp whether it was in the register before, on request of somebody of whom nobody knows who it was
     * @param from with {@code until}, the time that was looked through; null before anything was asked
     * @param askedAt null before anything was asked
     * @param askAgainFrom when another answer can be had; null before there is one
     * @param consultations newest first
     * @param more whether there are more, older ones
     * @param unread how many consultations could not be read any more
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recipients(
            String state,
            Instant since,
            boolean takenUp,
            Instant from,
            Instant until,
            Instant askedAt,
            Instant askAgainFrom,
            List<Recipient> consultations,
            boolean more,
            int unread) {

        /** The answer is waited for. */
        boolean isLooking() {
            return "ASKED".equals(state);
        }
    }

    @GET
    Recipients get(@PathParam("id") UUID id);

    /** Within an hour of an answer that one comes again. */
    @POST
    Recipients ask(@PathParam("id") UUID id, @HeaderParam(RegistryClient.KEY) String key);
}
