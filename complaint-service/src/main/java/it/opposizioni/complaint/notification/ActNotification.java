package it.opposizioni.complaint.notification;

import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.time.Rome;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** One attempt to serve the act of a case. It changes only by what certified mail says of it. */
@Entity
class ActNotification {

    /** Within this the sender's provider says that a message was delivered, or that it was not (DM 2 November 2005). */
    static final Duration LONGEST_WAIT = Duration.ofHours(24);

    /** Certified mail has it, and a receipt has yet to say how it ended. */
    static final Set<NotificationStage> ON_ITS_WAY =
            EnumSet.of(NotificationStage.SENT, NotificationStage.ACCEPTED, NotificationStage.DELAYED);

    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private NotificationWay way;

    @Convert(converter = EncryptedText.class)
    private String address;

    private boolean signed;

    @Enumerated(EnumType.STRING)
    private NotificationStage stage;

    private Instant begunAt;
    private String begunBy;

    @Convert(converter = EncryptedText.class)
    private String begunByName;

    private Instant sentAt;
    private Instant acceptedAt;
    private Instant endedAt;
    private String reason;
    private LocalDate servedOn;

    @Convert(converter = EncryptedText.class)
    private String note;

    protected ActNotification() {}

    private ActNotification(UUID id, UUID caseId, NotificationWay way, Official by, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.way = way;
        this.begunAt = at;
        this.begunBy = by.subject();
        this.begunByName = by.name();
    }

    /** What the portal is to send. @param signed as it was signed elsewhere */
    static ActNotification byCertifiedMail(
            UUID id, UUID caseId, String address, boolean signed, Official by, Instant at) {
        ActNotification begun = new ActNotification(id, caseId, NotificationWay.CERTIFIED_MAIL, by, at);
        begun.address = address;
        begun.signed = signed;
        begun.stage = NotificationStage.PREPARED;
        return begun;
    }

    /** What was done elsewhere. @param note null where the way says enough */
    static ActNotification byHand(
            UUID id, UUID caseId, NotificationWay way, LocalDate servedOn, String note, Official by, Instant at) {
        ActNotification noted = new ActNotification(id, caseId, way, by, at);
        noted.servedOn = servedOn;
        noted.note = note;
        noted.stage = NotificationStage.DELIVERED;
        return noted;
    }

    /**
     * Takes what the portal or a receipt says, in whatever order it comes.
     *
     * @param why null where nothing went wrong
     */
    void take(NotificationStage said, Instant at, String why) {
        if (said == NotificationStage.SENT) {
            sentAt = at;
        } else if (said != NotificationStage.FAILED && sentAt == null) {
            // a receipt may come before the answer of the provider, which is then not waited for
            sentAt = at;
        }
        if (said == NotificationStage.ACCEPTED || said == NotificationStage.NOT_CERTIFIED) {
            acceptedAt = at;
        }
        if (said.compareTo(stage) > 0) {
            stage = said;
            reason = why;
            endedAt = said == NotificationStage.FAILED || said == NotificationStage.DELIVERED ? at : null;
        }
    }

    /** Nothing further may be sent: it has arrived, or certified mail has yet to say so. */
    boolean isStillOpen(Instant now) {
        return switch (stage) {
            // the portal may have died, or have no certified mail any more
            case PREPARED -> now.isBefore(begunAt.plus(LONGEST_WAIT));
            case SENT, ACCEPTED, DELAYED -> !isOverdue(now);
            case NOT_CERTIFIED, FAILED -> false;
            case DELIVERED -> !way.isByHand();
        };
    }

    /** The receipt that says how it ended should have come. For an address that is not of certified mail none is expected. */
    boolean isOverdue(Instant now) {
        return sentAt != null
                && endedAt == null
                && stage != NotificationStage.NOT_CERTIFIED
                && !now.isBefore(sentAt.plus(LONGEST_WAIT));
    }

    boolean isPrepared() {
        return stage == NotificationStage.PREPARED;
    }

    boolean isServed() {
        return stage == NotificationStage.DELIVERED;
    }

    /** The day on which it was served, in Rome; null before. */
    LocalDate servedOn() {
        return way.isByHand() || !isServed() ? servedOn : Rome.day(endedAt);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    NotificationWay way() {
        return way;
    }

    String address() {
        return address;
    }

    boolean isSigned() {
        return signed;
    }

    NotificationStage stage() {
        return stage;
    }

    Instant begunAt() {
        return begunAt;
    }

    Official begunBy() {
        return new Official(begunBy, begunByName);
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String reason() {
        return reason;
    }

    String note() {
        return note;
    }
}
