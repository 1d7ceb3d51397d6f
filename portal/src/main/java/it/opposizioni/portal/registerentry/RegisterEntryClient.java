package it.opposizioni.portal.registerentry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as it keeps what the register stated of a called number. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/complaints/{id}/registration")
public interface RegisterEntryClient {

    /** @param sequence with epoch and stream its number; null when the register did not keep it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recorded(UUID streamId, Integer epoch, Long sequence, Instant at) {}

    /** @param operatorName null when it is not known. @param until null while it has no end */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Exemption(UUID operatorId, String operatorName, Instant from, Instant until) {}

    /** @param status NOT_OPPOSED, REGISTERED or ACTIVE */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AtCall(Instant at, String status) {}

    /**
     * One entry, or that there was none.
     *
     * @param consentsRevokedAsOf null when it revoked none
     * @param recorded null when the register did not say
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(
            boolean opposed,
            Instant effectiveFrom,
            Instant activeFrom,
            Instant consentsRevokedAsOf,
            Recorded recorded,
            List<Exemption> exemptions,
            List<AtCall> calls) {

        public Entry {
            exemptions = exemptions == null ? List.of() : List.copyOf(exemptions);
            calls = calls == null ? List.of() : List.copyOf(calls);
        }
    }

    /** @param statedAt null while the register has not answered */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Stated(Instant statedAt, List<Entry> entries) {

        public Stated {
            entries = entries == null ? List.of() : List.copyOf(entries);
        }
    }

    @GET
    Stated stated(@PathParam("id") UUID complaint);
}
