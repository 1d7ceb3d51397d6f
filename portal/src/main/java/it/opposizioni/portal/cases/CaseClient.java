package it.opposizioni.portal.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.complaint.ComplaintClient;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as it knows of cases. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1")
public interface CaseClient {

    /** All stages but that of a case which went into another. */
    List<String> NOT_MERGED = List.of(
            "OPEN", "ASSIGNED", "INFORMATION_REQUESTED", "REPLIED", "HEARING", "PROPOSED", "DECIDED", "ARCHIVED");

    /** The stages after which nothing follows. */
    Set<String> OVER = Set.of("DECIDED", "MERGED", "ARCHIVED");

    /** @param name null when the identity provider knows none */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(String subject, String name, boolean me) {}

    /** How many complaints a case has, by the strength of their evidence. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Graded(long all, long a, long b, long c) {}

    /**
     * @param version which an act names
     * @param outcome UPHELD, NOT_UPHELD or OUTSIDE_SCOPE; null until it is decided, and of a service of the release before
     * @param serving TO_SERVE, ON_ITS_WAY, NOT_ARRIVED or SERVED; null until it is decided, where nobody can be served, and of a service of the
     *     release before
     * @param appealed PENDING, SUSPENDED, CONFIRMED, ANNULLED or ANNULLED_IN_PART; null where nobody has appealed, and of a service of the release
     *     before
     * @param company outside the register that used the number; null where none is named, and of a service of the release before
     * @param party PRINCIPAL when others called for the operator; null of a service of the release before, whose cases are all about who called
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Summary(
            UUID id,
            long version,
            String code,
            String stage,
            String party,
            UUID operatorId,
            String name,
            String number,
            String company,
            Graded complaints,
            Person assignee,
            Instant openedAt,
            LocalDate dueOn,
            boolean overdue,
            String outcome,
            String serving,
            String appealed) {

        /** There is something left to be done. */
        public boolean isOpen() {
            return !OVER.contains(stage);
        }

        /** It is about an operator for which others called. */
        public boolean isOfPrincipal() {
            return "PRINCIPAL".equals(party);
        }

        /** An operator may have changed its name. */
        boolean isAboutSameAs(Summary other) {
            return isOfPrincipal() == other.isOfPrincipal()
                    && (operatorId != null ? operatorId.equals(other.operatorId) : number.equals(other.number));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Summaries(List<Summary> items, String next) {}

    /** @param stages of those that are not over; without those that no case is at */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counts(long mine, long open, long unassigned, long overdue, Map<String, Long> stages) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sanctionable(boolean operator, boolean evidence, boolean heard) {}

    /**
     * Another operator that complaints of the case accuse: the principal of the caller, or the one that called for the principal.
     *
     * @param name null when the operator is not known there
     * @param caseId the case about it that they are part of; null where of none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OtherParty(UUID operatorId, String name, UUID caseId, String caseCode, long complaints) {}

    /**
     * The last appeal against the decision.
     *
     * @param state as {@code appealed} of the summary
     * @param suspendedSince null while the decision is not suspended
     * @param endedOn null while the court has yet to decide
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LastAppeal(String state, String court, LocalDate filedOn, LocalDate suspendedSince, LocalDate endedOn) {}

    /** @param appeal null where nobody has appealed */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Case(
            Summary summary,
            long version,
            LocalDate heardOn,
            String hearingPlace,
            Sanctionable sanctionable,
            Decision decision,
            LastAppeal appeal,
            boolean proposedByMe,
            boolean ownComplaint,
            UUID mergedInto,
            UUID splitFrom,
            Integer companyFindings,
            Integer documentChanges,
            List<OtherParty> otherParties,
            List<HistoryStep> history,
            boolean historyAltered,
            List<String> possibleActs) {

        /** @param otherParties null of a service of the release before */
        public Case {
            otherParties = otherParties == null ? List.of() : List.copyOf(otherParties);
        }

        public boolean isDecided() {
            return "DECIDED".equals(summary.stage());
        }

        public boolean can(String act) {
            return possibleActs.contains(act);
        }

        /** The reader can take it, and does not have it already. */
        public boolean isTakeable() {
            return can("ASSIGN")
                    && (summary.assignee() == null || !summary.assignee().me());
        }
    }

    /** Sent when a decision is proposed, and answered when it is shown. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(
            String outcome,
            List<String> measures,
            String facts,
            List<String> grounds,
            String reasons,
            String reasonForReporters,
            Long amount,
            Long turnover,
            Worksheet worksheet,
            String passedOnTo) {

        /** Of that alone it matters how high it may be. */
        @JsonIgnore
        public boolean isFine() {
            return measures != null && measures.contains("FINE_PROPOSED");
        }
    }

    /** The steps of EDPB guidelines 04/2022 that are explained in words; the amounts are in the decision. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Worksheet(
            String conduct, String seriousness, String startingPoint, String circumstances, String proportionality) {}

    /** @param fixedCeiling the most that a fine for it can be, whatever the turnover; null where the turnover decides */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Norm(String code, String citation, String text, Long fixedCeiling) {

        /** Then no fine can be proposed for it here. */
        public boolean isFinedByAnother() {
            return fixedCeiling != null && fixedCeiling == 0;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Measure(String code, String text) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Norms(List<Norm> norms, List<Measure> measures) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Ceiling(String formula) {}

    @GET
    @Path("/cases")
    Summaries cases(
            @QueryParam("stage") List<String> stages,
            @QueryParam("assignee") String assignee,
            @QueryParam("party") String party,
            @QueryParam("subject") String subject,
            @QueryParam("code") String code,
            @QueryParam("overdue") Boolean overdue,
            @QueryParam("serving") String serving,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/case-counts")
    Counts counts();

    @GET
    @Path("/case-officials")
    List<Person> officials();

    @GET
    @Path("/case-norms")
    Norms norms();

    @GET
    @Path("/cases/{id}")
    Case one(@PathParam("id") UUID id);

    @GET
    @Path("/cases/{id}/sanction-ceiling")
    Ceiling ceiling(
            @PathParam("id") UUID id,
            @QueryParam("turnover") Long turnover,
            @QueryParam("ground") List<String> grounds);

    /** What the operator has said itself. */
    @GET
    @Path("/cases/{id}/operator-side")
    OperatorSide operatorSide(@PathParam("id") UUID id);

    /** The complaints of a case, newest first. */
    @GET
    @Path("/complaints")
    ComplaintClient.Summaries complaints(
            @QueryParam("case") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @POST
    @Path("/cases")
    Case open(@HeaderParam(RegistryClient.KEY) String key, CaseRequest.Opening opening);

    /** @param act the last part of its address */
    @POST
    @Path("/cases/{id}/{act}")
    Case act(
            @PathParam("id") UUID id,
            @PathParam("act") String act,
            @HeaderParam(RegistryClient.KEY) String key,
            CaseRequest body);
}
