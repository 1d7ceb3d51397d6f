package it.opposizioni.portal.exemption;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.OnBehalf;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.RegistryClient.Act;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service: the companies that the holder of an opposed number lets call nevertheless (L. 5/2018 art. 1 c. 4). */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(OnBehalf.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/oppositions/{id}/exemptions")
public interface ExemptionClient {

    /**
     * One company's.
     *
     * @param operatorName null where the registry does not know it any more
     * @param operatorState ACTIVE, SUSPENDED, LAPSED or REVOKED; null where the registry, or the release before, does not say
     * @param until last day; null without end
     * @param status PLANNED, IN_FORCE, OVER or ENDED
     * @param endedAt when it was taken back, or its opposition ended; null otherwise
     * @param granted who asked for it; null where that is not told, also by the release before
     * @param ended the same of its end
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Exemption(
            UUID id,
            UUID operatorId,
            String operatorName,
            String operatorState,
            LocalDate from,
            LocalDate until,
            String status,
            Instant grantedAt,
            Instant endedAt,
            Act granted,
            Act ended) {

        /** In force, or still to come. */
        public boolean isLive() {
            return "IN_FORCE".equals(status) || "PLANNED".equals(status);
        }

        /** Whether it counted at some time from the one instant to the other. */
        public boolean countedWithin(Instant earliest, Instant latest) {
            Instant end = end().orElse(Instant.MAX);
            return begin().isBefore(end) && !begin().isAfter(latest) && end.isAfter(earliest);
        }

        /** Whether it had counted, and had ended by then. */
        public boolean hadEnded(Instant by) {
            return end().filter(end -> !end.isAfter(by) && begin().isBefore(end))
                    .isPresent();
        }

        /** On its first day from when it was given; a later one begins at midnight. */
        private Instant begin() {
            Instant midnight = Rome.startOf(from);
            return grantedAt != null && grantedAt.isAfter(midnight) ? grantedAt : midnight;
        }

        /** The first instant at which it did not, or will not, count any more; empty while there is none. */
        private Optional<Instant> end() {
            return Stream.of(Optional.ofNullable(until).map(Rome::endOf), Optional.ofNullable(endedAt))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder());
        }

        /** The last day on which it counted, or will; empty while there is none. */
        public Optional<LocalDate> lastDay() {
            return end().map(end -> Rome.day(end.minusMillis(1)));
        }

        /** Nobody took it back: its opposition ended. */
        boolean wentWithItsNumber() {
            return ended != null && "OPPOSITION_ENDED".equals(ended.change());
        }

        boolean isForGood() {
            return "IN_FORCE".equals(status) && until == null;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Exemptions(List<Exemption> items) {

        public Exemptions {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /**
     * What a holder allows.
     *
     * @param from null for at once
     * @param until last day; null without end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewExemption(UUID operatorId, LocalDate from, LocalDate until) {}

    /** Newest first, ended ones included. */
    @GET
    Exemptions list(@PathParam("id") UUID opposition);

    @POST
    Exemption grant(@PathParam("id") UUID opposition, @HeaderParam(RegistryClient.KEY) String key, NewExemption wanted);

    /** A second time changes nothing. */
    @DELETE
    @Path("/{exemption}")
    void end(@PathParam("id") UUID opposition, @PathParam("exemption") UUID exemption);
}
