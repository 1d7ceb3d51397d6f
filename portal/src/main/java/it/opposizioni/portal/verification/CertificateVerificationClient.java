package it.opposizioni.portal.verification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service, as far as anybody may ask it about certificates. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ForwardedForHeader.class)
@RegisterProvider(ProblemReader.class)
@Path("/")
public interface CertificateVerificationClient {

    /** @param medium TELEPHONE or POST */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MediumDates(String medium, Instant effectiveFrom, Instant activeFrom) {}

    /**
     * @param outcome VALID or SUPERSEDED
     * @param number with its middle hidden
     * @param inForce whether the opposition is in force now
     * @param media empty when it is superseded
     * @param changedAt since when it is superseded; null when it is not, or nobody knows
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Certificate(
            String outcome,
            String code,
            String number,
            Instant issuedAt,
            boolean inForce,
            List<MediumDates> media,
            Instant consentsRevokedAsOf,
            Instant endedAt,
            Instant changedAt) {

        public Certificate {
            media = media == null ? List.of() : List.copyOf(media);
        }

        boolean isSuperseded() {
            return "SUPERSEDED".equals(outcome);
        }
    }

    @GET
    @Path("/v1/certificates/{code}")
    Certificate verify(@PathParam("code") String code);

    @GET
    @Path("/.well-known/jwks.json")
    KeySet keys();
}
