package it.opposizioni.portal.informationrequest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.complaint.attachment.AttachmentClient.Attachment;
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

/** complaint-service, as far as operators ask it about complaints against them. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface InformationRequestClient {

    /**
     * @param state TO_ANSWER, LATE, ANSWERED or CLOSED
     * @param asPrincipal the operator answers for calls that others made for it
     * @param dueOn the last day to reply; null when no reply is awaited
     * @param heardOn day of the hearing; null when none was set
     * @param hearingPlace with the hour; null where none was said
     * @param outcome of what was decided, here or in the case in which it went on; null before
     * @param continuedIn code of the case in which it goes on; null unless it was merged, and of a service of the release before
     * @param archived it, or that case, is over without a decision
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Summary(
            UUID id,
            String code,
            String state,
            boolean asPrincipal,
            Instant askedAt,
            LocalDate dueOn,
            LocalDate heardOn,
            String hearingPlace,
            String outcome,
            String continuedIn,
            boolean archived,
            long complaints) {

        /** It is to come to a hearing: also on the day itself. A case that is over hears nobody. */
        public boolean isSummonedOn(LocalDate today) {
            return heardOn != null && !heardOn.isBefore(today) && !"CLOSED".equals(state);
        }

        /** A reply is awaited, or it is to come. */
        public boolean isAwaited(LocalDate today) {
            return dueOn != null || isSummonedOn(today);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Summaries(List<Summary> items, String next) {

        public Summaries {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Question(long version, Instant at, String text) {}

    /**
     * What the operator replied.
     *
     * @param officialPart null when nothing was written for the authority alone
     * @param attachments for the authority alone
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reply(
            Instant at, String by, boolean late, String publicPart, String officialPart, List<Attachment> attachments) {

        public Reply {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }
    }

    /**
     * More time, as it was asked for. Not called an extension: so Qute names what it generates for methods.
     *
     * @param granted null until it is answered
     * @param extendedTo null unless it was granted
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MoreTime(
            LocalDate dueOn,
            Instant at,
            String by,
            String reason,
            Boolean granted,
            Instant answeredAt,
            LocalDate extendedTo,
            String answer) {}

    /** A measure that the authority takes. @param text its name in the language of the page */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Measure(String code, String text) {}

    /** A norm that was broken. @param text in the language of the page */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Ground(String citation, String text) {}

    /**
     * What the authority has decided.
     *
     * @param amount of a fine, in whole euros; null where none was proposed
     * @param ceiling how high a fine can be, in words; null without one
     * @param facts in the authority's own words, like the reasons
     * @param appeal how to oppose it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decided(
            String outcome,
            Instant decidedAt,
            List<Measure> measures,
            Long amount,
            String ceiling,
            String facts,
            List<Ground> grounds,
            String reasons,
            String appeal) {

        public Decided {
            measures = measures == null ? List.of() : List.copyOf(measures);
            grounds = grounds == null ? List.of() : List.copyOf(grounds);
        }

        /** An operator that has broken no norm has nothing to oppose. */
        public boolean isUpheld() {
            return "UPHELD".equals(outcome);
        }
    }

    /** @param decision null before it, and of a service of the release before */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Request(
            Summary summary,
            List<Question> questions,
            List<Reply> replies,
            List<MoreTime> extensions,
            boolean replyPossible,
            boolean extensionPossible,
            Decided decision) {

        public Request {
            questions = questions == null ? List.of() : List.copyOf(questions);
            replies = replies == null ? List.of() : List.copyOf(replies);
            extensions = extensions == null ? List.of() : List.copyOf(extensions);
        }

        /** Everything that was sent with the replies. */
        List<Attachment> attachments() {
            return replies.stream()
                    .flatMap(reply -> reply.attachments().stream())
                    .toList();
        }

        /** The version of the newest one; 0 when only a hearing was set. */
        public long question() {
            return questions.isEmpty() ? 0 : questions.getLast().version();
        }
    }

    /**
     * @param partOfDay null where {@code at} is the time; else {@code at} is only its beginning
     * @param callerNumber null when it was hidden, or nobody knows it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Call(Instant at, String partOfDay, String callerNumber, String kind) {}

    /** @param evidence LISTED, ORIGIN_CONFIRMED or NUMBER_ONLY; null while it is not complete */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Complaint(String code, String stage, String product, String evidence, List<Call> calls) {

        public Complaint {
            calls = calls == null ? List.of() : List.copyOf(calls);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Complaints(List<Complaint> items, String next) {

        public Complaints {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /**
     * @param question the newest one that its sender has read
     * @param attachments those that its sender has seen; null of a service of the release before, which has none
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record NewReply(
            Long question,
            String publicPart,
            String officialPart,

            // none is another answer than not to say
            @JsonInclude(JsonInclude.Include.NON_NULL) List<UUID> attachments) {}

    record NewExtension(String reason) {}

    /**
     * @param states none for all
     * @param awaiting only those that await a reply or have a hearing ahead, the earliest day first; null for all, newest first
     */
    @GET
    @Path("/information-requests")
    Summaries requests(
            @QueryParam("state") List<String> states,
            @QueryParam("awaiting") Boolean awaiting,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/information-requests/{id}")
    Request request(@PathParam("id") UUID id);

    /** Those of one request, newest first. */
    @GET
    @Path("/complaints-about-me")
    Complaints complaints(
            @QueryParam("request") UUID request, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @POST
    @Path("/information-requests/{id}/reply")
    Request reply(@PathParam("id") UUID id, @HeaderParam(RegistryClient.KEY) String key, NewReply reply);

    @POST
    @Path("/information-requests/{id}/extension")
    Request extend(@PathParam("id") UUID id, @HeaderParam(RegistryClient.KEY) String key, NewExtension extension);
}
