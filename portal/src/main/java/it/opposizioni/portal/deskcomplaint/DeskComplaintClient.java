package it.opposizioni.portal.deskcomplaint;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.appeal.ToldAppealClient;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.Evidence;
import it.opposizioni.portal.complaint.message.SeenQuestion;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service: complaints that came to the desk. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/desk/complaints")
public interface DeskComplaintClient {

    /** @param email null for none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String channel,
            Instant receivedAt,
            String ground,
            String evidenceReference,
            String name,
            String taxCode,
            String email,
            String language) {}

    /** What a reporter sends, and how it came. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Filing(
            String calledNumber,
            List<ComplaintClient.NewCall> calls,
            String company,
            String product,
            String text,
            Boolean consentGiven,
            Boolean askedToStop,
            Entry desk) {}

    /**
     * @param complaint as its reporter sees it
     * @param email null when none is known
     * @param asked what the authority waits for the person to answer; null where it waits for nothing
     * @param takenOver whether the person has signed in since; null of a service of the release before, which changes nothing
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Filed(
            ComplaintClient.Complaint complaint,
            String channel,
            Instant receivedAt,
            String ground,
            String evidenceReference,
            boolean yours,
            String name,
            String email,
            Asked asked,
            Boolean takenOver) {

        /** For the form in which a message is written down; empty where a service of the release before does not say which question it is. */
        public String seen() {
            return asked != null && asked.id() == null ? "" : SeenQuestion.shown(asked == null ? null : asked.id());
        }

        /** The desk can withdraw it and add to it for the person, who has no other way to. */
        public boolean isChangedHere() {
            return Boolean.FALSE.equals(takenOver);
        }

        /** The person does so alone. */
        public boolean isChangedElsewhere() {
            return Boolean.TRUE.equals(takenOver);
        }
    }

    /** What the authority asks a person. @param id null from a service of the release before */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Asked(UUID id, String text, LocalDate answerBy) {}

    /** What has become of it, as its reporter may know it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Progress(Evidence evidence, List<ComplaintClient.Reply> replies, ToldAppealClient.Appeals appeals) {}

    /** How it came that the person asks for something. */
    record Note(String channel, Instant receivedAt, String evidenceReference) {}

    /** @param reason null for none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withdrawal(String reason, Note desk) {}

    /** @param text what was told about them, for the authority; null where there is nothing */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AddedCalls(List<ComplaintClient.NewCall> calls, Note desk, String text) {}

    /** @param seen {@link SeenQuestion#in} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AddedMessage(String text, Note desk, String seen) {}

    record Removal(Note desk) {}

    @POST
    Filed file(@HeaderParam(RegistryClient.KEY) String key, Filing filing);

    @GET
    @Path("/{id}")
    Filed one(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/progress")
    Progress progress(@PathParam("id") UUID id);

    @GET
    @Path("/by-code/{code}")
    Filed find(@PathParam("code") String code);

    @POST
    @Path("/{id}/withdrawal")
    Filed withdraw(@PathParam("id") UUID id, @HeaderParam(RegistryClient.KEY) String key, Withdrawal withdrawal);

    /** All of them and the words, or nothing. */
    @POST
    @Path("/{id}/calls")
    Filed addCalls(@PathParam("id") UUID id, @HeaderParam(RegistryClient.KEY) String key, AddedCalls added);

    @POST
    @Path("/{id}/messages")
    Filed addMessage(@PathParam("id") UUID id, @HeaderParam(RegistryClient.KEY) String key, AddedMessage added);

    @POST
    @Path("/{id}/attachments/{attachment}/removal")
    Filed removeAttachment(
            @PathParam("id") UUID id,
            @PathParam("attachment") UUID attachment,
            @HeaderParam(RegistryClient.KEY) String key,
            Removal removal);
}
