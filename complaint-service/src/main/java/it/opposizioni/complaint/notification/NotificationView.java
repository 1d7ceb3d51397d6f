package it.opposizioni.complaint.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.cases.official.Official;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the act of a case was served. What is possible is said of the case and not of the reader: an official who has filed one of its complaints may do
 * none of it.
 *
 * @param attempts newest first
 * @param servedBy the attempt by which it was served: the first that certified mail delivered or the newest that was noted, whichever day is
 *     earlier; absent before
 * @param servedOn the day on which it was served, in Rome; absent before
 * @param appeal how and until when the decision can be opposed, in the language asked for; absent where it found no violation
 * @param sendPossible whether it can be sent by certified mail now
 * @param recordPossible whether it can be noted that it was served otherwise
 * @param signPossible whether there is a copy to sign elsewhere, and the signed one can take its place
 * @param signedAct absent while none was added
 * @param operatorId on which it is served; absent of a case about a number
 */
@Schema(name = "CaseNotification")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NotificationView(
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
        SignedAct signedAct) {

    /**
     * The act as it was signed elsewhere, which is then what is sent.
     *
     * @param bytes of the file
     */
    @Schema(name = "SignedAct")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SignedAct(ActFormat format, long bytes, Instant addedAt, Person by) {

        static SignedAct of(SignedActs.Known known) {
            return new SignedAct(known.format(), known.bytes(), known.addedAt(), Person.of(known.by()));
        }
    }

    /**
     * One attempt.
     *
     * @param address of certified mail; absent of another way
     * @param signed a file that was signed elsewhere is what was sent
     * @param by who had it sent, or noted it
     * @param sentAt when certified mail took it; absent before
     * @param acceptedAt by the receipt of acceptance
     * @param endedAt by the receipt of delivery, or of the failure
     * @param overdue after 24 hours no receipt has said whether it arrived; false where none was to come
     * @param reason why it failed: ADDRESSEE, DOMAIN, VIRUS, OTHER or NOT_SENT
     * @param servedOn the day on which it was served
     */
    @Schema(name = "NotificationAttempt")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attempt(
            UUID id,
            NotificationWay way,
            String address,
            boolean signed,
            NotificationStage stage,
            Instant begunAt,
            Person by,
            Instant sentAt,
            Instant acceptedAt,
            Instant endedAt,
            boolean overdue,
            String reason,
            LocalDate servedOn,
            String note) {

        static Attempt of(ActNotification tried, Person by, Instant now) {
            return new Attempt(
                    tried.id(),
                    tried.way(),
                    tried.address(),
                    tried.isSigned(),
                    tried.stage(),
                    tried.begunAt(),
                    by,
                    tried.sentAt(),
                    tried.acceptedAt(),
                    tried.endedAt(),
                    tried.isOverdue(now),
                    tried.reason(),
                    tried.servedOn(),
                    tried.note());
        }
    }

    /** An official. @param name absent when the identity provider told none */
    @Schema(name = "NotificationOfficial")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(String subject, String name) {

        static Person of(Official official) {
            return new Person(official.subject(), official.name());
        }
    }
}
