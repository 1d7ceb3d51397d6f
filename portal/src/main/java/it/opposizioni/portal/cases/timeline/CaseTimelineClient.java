package it.opposizioni.portal.cases.timeline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.factsource.SourceFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as it puts together what is known about the complaints of a case. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/cases/{id}")
public interface CaseTimelineClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reported(UUID id, String code) {}

    /** @param kind RECEIPT or DECISION_ACT */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Proof(String kind, String reference) {}

    /**
     * One fact.
     *
     * @param partOfDay null where {@code at} is the time; else {@code at} is only its beginning
     * @param source null from a service of the release before
     * @param note null where nobody wrote one
     * @param complaint null of what was done to the case
     * @param about how many complaints it is about
     * @param proof null where there is none but the source
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fact(
            Instant at,
            String partOfDay,
            String text,
            String source,
            String sourceName,
            Instant statedAt,
            boolean ahead,
            String note,
            Reported complaint,
            long about,
            Proof proof)
            implements SourceFilter.Sourced {

        /** What has not come yet has no tick. */
        public String tone() {
            return ahead ? "later" : "done";
        }

        public boolean isProvedBy(String kind) {
            return proof != null && proof.kind().equals(kind);
        }
    }

    /** @param shown of how many complaints the facts are told */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Timeline(long complaints, long shown, List<Fact> entries) {

        Timeline of(SourceFilter sources) {
            return new Timeline(complaints, shown, sources.in(entries));
        }

        public boolean isPart() {
            return shown < complaints;
        }
    }

    /** How many complaints answer one of the three questions so. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(String topic, long yes, long no, long open) {}

    /** @param counted of how many complaints the answers are */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Verdicts(long complaints, long counted, List<Row> rows) {

        public boolean isPart() {
            return counted < complaints;
        }
    }

    /** @param texts what the evidence says of it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answered(Reported complaint, List<String> texts) {

        public Answered {
            texts = texts == null ? List.of() : List.copyOf(texts);
        }
    }

    /**
     * The complaints that answer one of the three questions so.
     *
     * @param counted of how many complaints the evidence was looked through
     * @param answered how many of these answer so
     * @param items the newest of them
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record VerdictComplaints(long complaints, long counted, long answered, List<Answered> items) {

        public boolean isPart() {
            return counted < complaints;
        }

        /** How many are told here. */
        public long shown() {
            return items.size();
        }

        public boolean isShownInPart() {
            return shown() < answered;
        }
    }

    @GET
    @Path("/timeline")
    Timeline timeline(@PathParam("id") UUID id);

    @GET
    @Path("/verdicts")
    Verdicts verdicts(@PathParam("id") UUID id);

    @GET
    @Path("/verdicts/complaints")
    VerdictComplaints answered(
            @PathParam("id") UUID id, @QueryParam("topic") String topic, @QueryParam("answer") String answer);
}
