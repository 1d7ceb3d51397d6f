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
import java.util.Set;
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

    /**
     * @param operatorName null when it is not known
     * @param until null while its period has no end
     * @param endedAt null when it did not end before, or that is not known
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Exemption(UUID operatorId, String operatorName, Instant from, Instant until, Instant endedAt) {

        Instant end() {
            return endedAt == null ? until : endedAt;
        }
    }

    /** @param change ENTERED, RENEWED or why calls are no longer opposed; a later release may know more */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(String change, Instant at, Instant recordedAt) {

        private static final Set<String> ENDS =
                Set.of("WITHDRAWN", "CALLS_WITHDRAWN", "LINE_PASSED", "LINE_CEASED", "LINE_LISTED", "LEFT");

        boolean enters() {
            return "ENTERED".equals(change);
        }

        boolean renews() {
            return "RENEWED".equals(change);
        }

        boolean ends() {
            return change != null && ENDS.contains(change);
        }
    }

    /** @param status NOT_OPPOSED, REGISTERED or ACTIVE */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AtCall(Instant at, String status) {}

    /**
     * One entry, or that there was none.
     *
     * @param consentsRevokedAsOf null when it revoked none
     * @param recorded null when the register did not say
     * @param changes around the calls; of none, when the number left and entered
     * @param otherExemptions in force around the calls, and at none of them
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(
            boolean opposed,
            Instant effectiveFrom,
            Instant activeFrom,
            Instant consentsRevokedAsOf,
            Recorded recorded,
            List<Exemption> exemptions,
            List<AtCall> calls,
            List<Change> changes,
            List<Exemption> otherExemptions) {

        public Entry {
            exemptions = exemptions == null ? List.of() : List.copyOf(exemptions);
            calls = calls == null ? List.of() : List.copyOf(calls);
            // what has no date has no place among others
            changes = changes == null
                    ? List.of()
                    : changes.stream().filter(each -> each.at() != null).toList();
            otherExemptions = otherExemptions == null ? List.of() : List.copyOf(otherExemptions);
        }

        /** Whether it became active by these dates, as far as the register has stated when it ended. */
        boolean lastedUntilActive() {
            return activeFrom != null
                    && changes.stream()
                            .filter(each -> each.ends() && each.at().isBefore(activeFrom))
                            .allMatch(each -> effectiveFrom != null && each.at().isBefore(effectiveFrom));
        }
    }

    /**
     * @param statedAt null while the register has not answered
     * @param changesFrom since when it has stated what changed around the calls; null when it has not
     * @param changesUntil when it did
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Stated(Instant statedAt, Instant changesFrom, Instant changesUntil, List<Entry> entries) {

        public Stated {
            entries = entries == null ? List.of() : List.copyOf(entries);
        }

        public boolean tellsChanges() {
            return changesFrom != null && changesUntil != null;
        }
    }

    @GET
    Stated stated(@PathParam("id") UUID complaint);
}
