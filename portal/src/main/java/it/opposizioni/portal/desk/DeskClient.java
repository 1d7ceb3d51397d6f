package it.opposizioni.portal.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service: what came by telephone, e-mail or post. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/desk")
public interface DeskClient {

    /** @param email null for none */
    record Holder(String name, String taxCode, String email) {}

    /**
     * @param media null unless it is an opposition, or the withdrawal of one medium
     * @param askedBy a delegate; null when the holder asked
     * @param operatorId null unless it is about a company, as {@code from} and {@code until}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            PhoneNumber number,
            List<String> media,
            String channel,
            Instant receivedAt,
            String evidenceReference,
            Holder holder,
            String askedBy,
            String language,
            UUID operatorId,
            LocalDate from,
            LocalDate until) {}

    /**
     * That may call, or no longer.
     *
     * @param operatorId null from a registry that does not say it
     * @param name null where the registry does not know it
     * @param from null for at once
     * @param until last day; null without end
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Company(UUID operatorId, String name, LocalDate from, LocalDate until) {}

    /** @param signedIn whether the person has signed in to the register */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(String name, String taxCode, String email, boolean signedIn) {}

    /**
     * A request at the desk.
     *
     * @param kind OPPOSITION, RENEWAL, WITHDRAWAL, MEDIUM_WITHDRAWAL, EXEMPTION or EXEMPTION_END
     * @param state RECORDED, PROPOSED, APPROVED or REJECTED
     * @param media null unless it is an opposition, or the withdrawal of one medium
     * @param channel PHONE, EMAIL or POST
     * @param company null unless it is about one
     * @param late whether the day on which it was due has passed, or had passed when it was done
     * @param yours whether the reader entered it
     * @param obstacle why the reader cannot approve it; null where nothing stands against it, and in lists
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Request(
            UUID id,
            String kind,
            String state,
            PhoneNumber number,
            List<String> media,
            String channel,
            Instant receivedAt,
            LocalDate dueOn,
            boolean late,
            Instant recordedAt,
            boolean yours,
            String evidenceReference,
            Person holder,
            String askedBy,
            String protocol,
            Company company,
            Instant decidedAt,
            String reason,
            String obstacle) {

        public boolean isWaiting() {
            return state.equals("PROPOSED");
        }

        /** That one medium is to go, and the other stays. */
        public boolean isOfMedium() {
            return kind.equals("MEDIUM_WITHDRAWAL");
        }

        /** That a company may call, and not that the number leaves the register. */
        public boolean isExemption() {
            return kind.equals("EXEMPTION");
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Requests(List<Request> items, String next) {}

    /** How many wait. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counts(long open, long dueToday, long overdue) {}

    record Rejection(String reason) {}

    /** @param what oppositions, renewals, withdrawals, medium-withdrawals, exemptions or exemption-ends */
    @POST
    @Path("/{what}")
    Request enter(@PathParam("what") String what, @HeaderParam(RegistryClient.KEY) String key, Entry entry);

    /** @param status OPEN, DUE_TODAY, OVERDUE or DONE */
    @GET
    @Path("/requests")
    Requests list(
            @QueryParam("status") String status, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/requests/counts")
    Counts counts();

    @GET
    @Path("/requests/{id}")
    Request one(@PathParam("id") UUID id);

    @POST
    @Path("/requests/{id}/approval")
    Request approve(@PathParam("id") UUID id);

    @POST
    @Path("/requests/{id}/rejection")
    Request reject(@PathParam("id") UUID id, Rejection rejection);
}
