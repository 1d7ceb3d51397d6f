package it.opposizioni.portal.clients;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service: operators, their applications, and what the registrar decides. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface CompanyClient {

    /** The legal representative of a company. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Representative(String name, String taxCode, String email) {}

    /**
     * One part of an application.
     *
     * @param status NOT_STARTED, IN_PROGRESS, IN_REVIEW, RETURNED or DONE
     * @param reason what the registrar wants corrected
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Section(String section, String status, String reason) {}

    /**
     * That an operator pays more because a case of the authority has fined it.
     *
     * @param code of the case
     * @param until last day
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Surcharge(UUID caseId, String code, int percent, LocalDate from, LocalDate until) {}

    /**
     * An operator as it and its supervisors see it.
     *
     * @param state DRAFT, APPLIED, RETURNED, ACTIVE, SUSPENDED, LAPSED or REVOKED
     * @param answerDue day by which the registrar answers; null when nothing waits for an answer
     * @param myRole OWNER, COMPLIANCE, UPLOADER, DEVELOPER or VIEWER; null for supervisors
     * @param surcharge null when it pays none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Company(
            UUID id,
            String name,
            String seat,
            String contact,
            String vatNumber,
            String rocNumber,
            String pec,
            Boolean callsForOthers,
            Boolean callsItself,
            Boolean outsources,
            boolean declaration,
            Representative representative,
            String state,
            String stateReason,
            Instant since,
            Instant appliedAt,
            LocalDate answerDue,
            Instant approvedAt,
            Instant lastConsultationAt,
            List<Section> sections,
            String myRole,
            long version,
            Surcharge surcharge) {

        public Company {
            sections = sections == null ? List.of() : List.copyOf(sections);
        }

        /** All but a call centre that calls only for others. */
        public boolean makesOwnCalls() {
            return !Boolean.TRUE.equals(callsForOthers) || Boolean.TRUE.equals(callsItself);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Companies(List<Company> items, String next) {}

    /** An operator as everybody sees it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listed(
            UUID id,
            String name,
            String seat,
            String contact,
            String rocNumber,
            String state,
            Instant since,
            Long callingNumbers,
            String lastConsultationMonth) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listing(List<Listed> items, String next) {}

    /**
     * A decision with its reason; without one where it may be left out.
     *
     * @param version of what was read before deciding; null when any will do
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(String reason, Long version) {}

    /** What the registrar wants corrected in one part. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SectionReason(String section, String reason) {}

    /** @param version as in {@link Decision} */
    record Reasons(List<SectionReason> reasons, long version) {}

    /**
     * One step in the life of an operator.
     *
     * @param by OPERATOR, REGISTRAR, REGULATOR or CLOCK
     * @param section which of its data a registered operator has changed; null for a step of its state
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HistoryStep(
            String state, Instant at, String by, String reason, List<SectionReason> reasons, String section) {

        public HistoryStep {
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record History(List<HistoryStep> items) {

        public History {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    @GET
    @Path("/operators/me")
    Company own();

    @GET
    @Path("/operators/{id}")
    Company one(@PathParam("id") UUID id);

    @POST
    @Path("/operators")
    Company begin(@HeaderParam(RegistryClient.KEY) String key, Map<String, Object> draft);

    @PUT
    @Path("/operators/{id}/sections/{section}")
    Company save(@PathParam("id") UUID id, @PathParam("section") String section, Map<String, Object> answers);

    @POST
    @Path("/operators/{id}/submission")
    Company submit(@PathParam("id") UUID id, @HeaderParam(RegistryClient.KEY) String key);

    @GET
    @Path("/operators")
    Listing directory(
            @QueryParam("q") String query, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    /** One operator of the directory. */
    @GET
    @Path("/operators/{id}/directory-entry")
    Listed listed(@PathParam("id") UUID id);

    @GET
    @Path("/operator-applications")
    Companies inState(
            @QueryParam("state") String state, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @POST
    @Path("/operators/{id}/return")
    Company sendBack(@PathParam("id") UUID id, Reasons reasons);

    /** @param act {@code approval}, {@code suspension}, {@code reinstatement} or {@code revocation} */
    @POST
    @Path("/operators/{id}/{act}")
    Company decide(@PathParam("id") UUID id, @PathParam("act") String act, Decision decision);

    @GET
    @Path("/operators/{id}/history")
    History history(@PathParam("id") UUID id);
}
