package it.opposizioni.portal.complaint;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.complaint.history.CaseUpdate;
import it.opposizioni.portal.complaint.message.LastQuestion;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as the portal asks it. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1")
public interface ComplaintClient {

    /**
     * @param numberUnknown true, or not sent at all
     * @param at null where {@code on} and {@code partOfDay} say all that is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewCall(
            String callerNumber,
            boolean withheld,
            Boolean numberUnknown,
            OffsetDateTime at,
            LocalDate on,
            String partOfDay,
            String kind) {}

    /** @param text what happened, for the authority; null where there is nothing to tell */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AddedCalls(List<NewCall> calls, String text) {}

    record NewComplaint(
            String calledNumber,
            List<NewCall> calls,
            String company,
            String product,
            String text,
            Boolean consentGiven,
            Boolean askedToStop) {}

    /** @param partOfDay null where {@code at} is the time; else {@code at} is only its beginning */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Call(
            UUID id,
            String callerNumber,
            boolean withheld,
            boolean numberUnknown,
            Instant at,
            String partOfDay,
            String kind) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StageStep(String stage, Instant at, String actor, String reason) {}

    /**
     * What the desk did because its reporter asked for it.
     *
     * @param act WITHDRAWAL, CALLS_ADDED, ATTACHMENT_ADDED, ATTACHMENT_REMOVED or MESSAGE_ADDED
     * @param receivedAt null for an attachment that was added, as is the reference
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DeskAct(String act, String channel, Instant receivedAt, String evidenceReference, Instant at) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Next(String actor, LocalDate latestDate) {}

    /**
     * For the authority: whom the evidence of a complaint points at.
     *
     * @param name of the operator; null when there is only a number
     * @param number null when there is an operator, or nobody
     * @param principalId for which operator the call was made; null when for none, or it is not known for which
     * @param principalCaseId the case about the principal that the complaint is part of; null when of none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Accused(
            String name,
            String number,
            String grade,
            UUID caseId,
            UUID principalId,
            String principalName,
            String principalGrade,
            UUID principalCaseId) {

        /** The case that decides about the complaint: what who called did is what the principal answers for. */
        public UUID decidingCase() {
            return caseId == null ? principalCaseId : caseId;
        }
    }

    /**
     * @param caseUpdates for who made it; none for the authority, and from a service of the release before
     * @param ownComplaint whether the official who reads made it, or another one of its cases, and so takes no part in deciding it
     * @param passedOnTo AGCOM, AGCM or POSTAL_POLICE, where it was closed because others decide about it; else null
     * @param textKept in the answer to calls that came with words: they are a message now; false from a service of the release before, which
     *     leaves them out
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Complaint(
            UUID id,
            String code,
            String stage,
            String assessment,
            Instant filedAt,
            String calledNumber,
            List<Call> calls,
            String company,
            String product,
            String text,
            Boolean consentGiven,
            Boolean askedToStop,
            List<StageStep> timeline,
            List<CaseUpdate> caseUpdates,
            List<DeskAct> deskActs,
            Next next,
            boolean ownComplaint,
            List<String> possibleActs,
            int callsLeft,
            Accused accused,
            String passedOnTo,
            boolean textKept) {

        public Complaint {
            calls = calls == null ? List.of() : List.copyOf(calls);
            timeline = timeline == null ? List.of() : List.copyOf(timeline);
            caseUpdates = caseUpdates == null ? List.of() : List.copyOf(caseUpdates);
            deskActs = deskActs == null ? List.of() : List.copyOf(deskActs);
            possibleActs = possibleActs == null ? List.of() : List.copyOf(possibleActs);
        }

        /** Why it was closed so; empty while it is not. */
        public String outcomeReason() {
            boolean closed = stage.startsWith("CLOSED") && !timeline.isEmpty();
            return closed ? Objects.requireNonNullElse(timeline.getLast().reason(), "") : "";
        }

        /** Since when it is at its stage. */
        public Instant stageSince() {
            return timeline.isEmpty() ? filedAt : timeline.getLast().at();
        }

        /** Its reporter can still change what it says: nobody has begun to work on it. */
        public boolean takesMore() {
            return stage.equals("FILED") || stage.equals("EVIDENCE_COLLECTED");
        }

        private boolean isOpen() {
            return next != null && !next.actor().equals("NOBODY");
        }

        /** It is part of a case, and not over. */
        public boolean isInCase() {
            return accused != null && accused.decidingCase() != null && isOpen();
        }

        /** It waits for an official who has complained neither here nor in its cases. */
        public boolean isLeftToColleague() {
            return ownComplaint && isOpen();
        }

        /** A case about who called could be made of it: somebody is accused, and no case decides about it; an archived one does not. */
        public boolean isFreeForCase() {
            return accused != null
                    && !possibleActs.isEmpty()
                    && (accused.name() != null || accused.number() != null)
                    && (accused.caseId() == null || possibleActs.contains("NOT_UPHOLD"));
        }

        /** Likewise one about the principal, also beside one about who called. */
        public boolean isFreeForPrincipalCase() {
            return accused != null
                    && accused.principalId() != null
                    && isOpen()
                    && !ownComplaint
                    && (accused.principalCaseId() == null || possibleActs.contains("NOT_UPHOLD"));
        }
    }

    /**
     * @param area where the called line is: a region, MOBILE or OTHER; null from a service of the release before
     * @param firstCallPart null where {@code firstCallAt} is the time; else that is only the beginning of that part of the day. Likewise the last.
     * @param passedOnTo as of a {@link Complaint}
     * @param question for the authority: null where nothing was asked
     * @param ownComplaint as of a {@link Complaint}; false of a service of the release before, which does not say it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Summary(
            UUID id,
            String code,
            String stage,
            String assessment,
            Instant filedAt,
            String calledNumber,
            String area,
            List<String> callerNumbers,
            int calls,
            Instant firstCallAt,
            String firstCallPart,
            Instant lastCallAt,
            String lastCallPart,
            int callsLeft,
            String company,
            String product,
            String nextActor,
            LocalDate latestDate,
            Accused accused,
            String passedOnTo,
            LastQuestion question,
            boolean ownComplaint) {

        /** The authority has asked its reporter something. */
        public boolean isAsked() {
            return "REPORTER".equals(nextActor);
        }

        /** Something is left to be done. */
        public boolean isOpen() {
            return !Tracker.isOver(stage);
        }

        /** It waits for an official who has complained neither here nor in its cases. */
        public boolean isLeftToColleague() {
            return ownComplaint && isOpen();
        }

        /** It can be worked on together with others. */
        public boolean isChoosable() {
            return isOpen() && !ownComplaint;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Summaries(List<Summary> items, String next) {}

    /** The part of an operator's reply that its reporter may read. @param operator may be null */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reply(Instant at, String operator, String text) {}

    @POST
    @Path("/complaints")
    Complaint file(@HeaderParam(RegistryClient.KEY) String key, NewComplaint complaint);

    @GET
    @Path("/complaints")
    Summaries complaints(
            @QueryParam("stage") List<String> stages,
            @QueryParam("assessment") String assessment,
            @QueryParam("grade") String grade,
            @QueryParam("product") String product,
            @QueryParam("area") String area,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("callerNumber") String callerNumber,
            @QueryParam("operator") String operator,
            @QueryParam("principal") String principal,
            @QueryParam("code") String code,
            @QueryParam("case") String caseId,
            @QueryParam("assignee") String assignee,
            @QueryParam("passedOnTo") String passedOnTo,
            @QueryParam("question") String question,
            @QueryParam("overdue") Boolean overdue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    /** At all stages. @param callerNumber null for all. @param cursor null for the first page */
    @GET
    @Path("/complaints")
    Summaries newest(
            @QueryParam("callerNumber") String callerNumber,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/complaints/{id}")
    Complaint complaint(@PathParam("id") UUID id);

    /** All of them and the words, or nothing. */
    @POST
    @Path("/complaints/{id}/calls")
    Complaint addCalls(@PathParam("id") UUID id, @HeaderParam(RegistryClient.KEY) String key, AddedCalls added);

    @GET
    @Path("/complaints/{id}/evidence")
    Evidence evidence(@PathParam("id") UUID id);

    /** What the operator replied to the authority, oldest first. */
    @GET
    @Path("/complaints/{id}/replies")
    List<Reply> replies(@PathParam("id") UUID id);

    /** @param act {@code taking-in-charge}, {@code investigation} or {@code withdrawal} */
    @POST
    @Path("/complaints/{id}/{act}")
    Complaint act(@PathParam("id") UUID id, @PathParam("act") String act, @HeaderParam(RegistryClient.KEY) String key);
}
