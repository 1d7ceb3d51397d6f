package it.opposizioni.portal.cases.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service: how the act of a decision was served. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface NotificationClient {

    String PDF = "application/pdf";

    /** A PDF in its signature. */
    String ENVELOPE = "application/pkcs7-mime";

    /** An official. @param name null when the identity provider knows none */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record By(String subject, String name) {}

    /**
     * One attempt.
     *
     * @param way CERTIFIED_MAIL, REGISTERED_LETTER, IN_PERSON or OTHER
     * @param address null but of certified mail
     * @param stage PREPARED, SENT, ACCEPTED, NOT_CERTIFIED, DELAYED, FAILED or DELIVERED
     * @param reason why it failed; null where it did not
     * @param servedOn null before
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Attempt(
            UUID id,
            String way,
            String address,
            boolean signed,
            String stage,
            Instant begunAt,
            By by,
            Instant sentAt,
            Instant acceptedAt,
            Instant endedAt,
            boolean overdue,
            String reason,
            LocalDate servedOn,
            String note) {

        public boolean isByMail() {
            return "CERTIFIED_MAIL".equals(way);
        }
    }

    /**
     * The act as it was signed elsewhere.
     *
     * @param format PDF or P7M
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Signed(String format, long bytes, Instant addedAt, By by) {

        ActFile file() {
            return ActFile.of(format);
        }
    }

    /**
     * How the act of a case was served. What is possible is said of the case: who has made one of its complaints is refused it.
     *
     * @param operatorId null of a case about a number
     * @param attempts newest first
     * @param servedBy the attempt by which it was served; null before
     * @param servedOn null before
     * @param appeal how to oppose the decision; null where it found no violation
     * @param signedAct which is what is sent; null where there is none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Notification(
            UUID caseId,
            String code,
            UUID operatorId,
            List<Attempt> attempts,
            UUID servedBy,
            LocalDate servedOn,
            String appeal,
            boolean sendPossible,
            boolean recordPossible,
            boolean signPossible,
            Signed signedAct) {

        public Notification {
            attempts = attempts == null ? List.of() : List.copyOf(attempts);
        }

        /** Not called first: that is a method of lists in templates. */
        public Attempt newest() {
            return attempts.isEmpty() ? null : attempts.getFirst();
        }

        /** The one by which it was served, or else the newest; null while there is none. */
        public Attempt telling() {
            return attempts.stream()
                    .filter(each -> each.id().equals(servedBy))
                    .findFirst()
                    .orElseGet(this::newest);
        }

        /** It was sent before, and did not arrive as far as anybody knows. */
        public boolean isToBeSentAgain() {
            return sendPossible && !attempts.isEmpty() && prepared().isEmpty();
        }

        /** Somebody has begun, and certified mail has nothing yet. */
        public boolean havePrepared() {
            return prepared().isPresent();
        }

        /** What certified mail is to be given. */
        Optional<Attempt> prepared() {
            return attempts.stream()
                    .filter(each -> "PREPARED".equals(each.stage()))
                    .findFirst();
        }
    }

    /**
     * The same for the operator.
     *
     * @param way null while nobody has begun
     * @param signedAct PDF or P7M, the form of the signed file that was served; null where there is none, and of a service of the release before
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Own(
            String way,
            boolean signed,
            String stage,
            Instant sentAt,
            Instant acceptedAt,
            Instant endedAt,
            String signedAct,
            LocalDate servedOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewNotification(String way, String address, LocalDate servedOn, String note) {

        static NewNotification byMail(String address) {
            return new NewNotification("CERTIFIED_MAIL", address, null, null);
        }
    }

    @GET
    @Path("/cases/{id}/notifications")
    Notification of(@PathParam("id") UUID id);

    @POST
    @Path("/cases/{id}/notifications")
    Notification begin(
            @PathParam("id") UUID id, @HeaderParam(RegistryClient.KEY) String key, NewNotification notification);

    /** What the notification sends. */
    @GET
    @Path("/cases/{id}/notifications/{notification}/act")
    @Produces({PDF, ENVELOPE})
    byte[] act(@PathParam("id") UUID id, @PathParam("notification") UUID notification);

    @GET
    @Path("/information-requests/{id}/notification")
    @Produces(MediaType.APPLICATION_JSON)
    Own own(@PathParam("id") UUID id);
}
