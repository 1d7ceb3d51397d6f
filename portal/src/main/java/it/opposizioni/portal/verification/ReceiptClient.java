package it.opposizioni.portal.verification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service, as far as anybody may ask it about receipts. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ForwardedForHeader.class)
@RegisterProvider(ProblemReader.class)
@Path("/")
public interface ReceiptClient {

    /** @param sha256 of a file that is to be held against the receipt; null for none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(String receipt, String code, String sha256) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counts(
            long received, long valid, long duplicates, long callable, long opposed, long exempted, long invalid) {}

    /** Of the receipt of a log of calls, which is no consultation. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CallLog(Instant firstCall, Instant lastCall, long calls, long unremarkable) {}

    /** @param matches INPUT, CALLABLE, OPPOSED, EXEMPTED, INVALID, FINDINGS or NONE */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FileMatch(String matches) {}

    /**
     * @param outcome VALID, ALTERED, UNKNOWN or SUPERSEDED
     * @param registerSequence the last event of the registry that was in the register; null in older receipts
     * @param alive whether the result may still be used
     * @param callLog null of a consultation
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Verification(
            String outcome,
            boolean alive,
            String code,
            Instant sealedAt,
            Instant validUntil,
            String operator,
            String principal,
            String purpose,
            String medium,
            Counts counts,
            long registerVersion,
            Instant registerAsOf,
            Long registerSequence,
            FileMatch file,
            CallLog callLog) {}

    @POST
    @Path("/v1/receipt-verifications")
    Verification verify(Question question);

    @GET
    @Path("/.well-known/jwks.json")
    KeySet keys();
}
