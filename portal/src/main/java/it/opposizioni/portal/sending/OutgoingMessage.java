package it.opposizioni.portal.sending;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.portal.contacts.OperatorContact;
import it.opposizioni.portal.linemessage.DeliveryReport;
import it.opposizioni.portal.pec.PecProgress;
import it.opposizioni.portal.pec.PecReceipt;
import it.opposizioni.portal.sending.attached.MessageMoved;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * One message to one person. It is written in the transaction of the event it reports and sent afterwards, at least once, always
 * under the same id, by which a second copy can be recognised.
 */
@Entity
@DynamicUpdate
public class OutgoingMessage {

    private static final int MOST_ATTEMPTS = 12;

    /** The event's id: one event, one message. Of the code of a line made of the id of its proof. */
    @Id
    private UUID id;

    private String recipient;
    private String kind;

    @Embedded
    private Route route;

    private String language;

    private String subject;

    @Convert(converter = EncryptedText.class)
    private String body;

    private String code;

    @Enumerated(EnumType.STRING)
    private Lane lane;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    /** How often it was claimed: tells the latest claim from those before it. */
    private int attempts;

    /** While it is claimed, when the claim ends. */
    private Instant nextAttemptAt;

    /** When it says nothing useful any more; null for never. */
    private Instant expiresAt;

    private Instant createdAt;
    private Instant sentAt;
    private Instant readAt;

    protected OutgoingMessage() {}

    OutgoingMessage(UUID id, String kind, Route route, String language, String subject, String body, Instant now) {
        this.id = id;
        this.kind = kind;
        this.route = route;
        this.language = language;
        this.subject = subject;
        this.body = body;
        this.code = MessageCode.of(id);
        this.lane = Lane.LETTERS;
        this.state = route.unsent();
        this.nextAttemptAt = now;
        this.createdAt = now;
    }

    /** Carries the code of the original, so that its reader finds the original in the message box. */
    OutgoingMessage copyOf(UUID original) {
        code = MessageCode.of(original);
        return this;
    }

    /** @param whose subject of the person in whose message box it shows; null for a code, and for a letter to an address alone */
    OutgoingMessage to(String whose) {
        recipient = whose;
        return this;
    }

    OutgoingMessage in(Lane itsLane) {
        lane = itsLane;
        return this;
    }

    OutgoingMessage until(Instant end) {
        expiresAt = end;
        return this;
    }

    /** @param happenedAt what it tells: not as new */
    OutgoingMessage hold(Instant happenedAt) {
        state = MessageState.HELD;
        createdAt = happenedAt;
        return this;
    }

    /**
     * Ends an attempt.
     *
     * @param claimed the message as it was claimed; a later claim, or the end of the message, has overtaken what is known of an older one
     */
    void record(OutgoingMessage claimed, Outcome outcome, Instant now) {
        if (state != MessageState.PENDING || attempts != claimed.attempts) {
            return;
        }
        switch (outcome.result()) {
            case SENT -> sent(outcome.receipt(), now);
            case REFUSED -> giveUp(now);
            case FAILED -> failed(outcome, now);
            case LEFT -> {
                if (isExpired(now)) {
                    giveUp(now);
                } else {
                    attempts--;
                    nextAttemptAt = now;
                }
            }
        }
    }

    private void sent(String receipt, Instant now) {
        state = MessageState.SENT;
        sentAt = now;
        route.accepted(receipt);
        forgetSecret();
    }

    private void failed(Outcome outcome, Instant now) {
        nextAttemptAt = now.plus(outcome.pause(attempts));
        // the other way is tried as often as the first
        int most = route.refusedBy().isPresent() ? 2 * MOST_ATTEMPTS : MOST_ATTEMPTS;
        if (attempts >= most || isExpired(nextAttemptAt)) {
            giveUp(now);
        }
    }

    /** A provider tells where it ended. A letter of which no text message arrives goes another way at once. */
    void reported(DeliveryReport report, Instant now) {
        if (!route.reported(report)) {
            return;
        }
        if (report.state() == DeliveryReport.State.DELIVERED) {
            if (state.isUnsent() && isInBox()) {
                // it has been taken, although the answer came too late, or was lost with a restore
                attempts++;
                sent(null, now);
            } else if (state == MessageState.FAILED && sentAt != null && route.channel() == Channel.EMAIL) {
                // the report that it had come back was wrong
                state = MessageState.SENT;
            }
        } else if (isInBox() && state.isUnderWay()) {
            // the sender that may be just about to record it is overtaken
            attempts++;
            giveUp(now);
        }
    }

    /**
     * Certified mail tells how far it is. What it does not deliver goes another way at once; what it has taken is not submitted again, nor what is
     * held: a receipt is read once, so that this one was not acted on before the restore. The sender that may be just about to record its submission
     * is overtaken.
     *
     * @return false when it did not go that way
     */
    boolean reported(PecReceipt receipt, Instant now) {
        if (!route.isKnownToPec()) {
            return false;
        }
        boolean goesAnotherWay = route.reported(receipt);
        if (goesAnotherWay && (state == MessageState.SENT || state.isUnsent())) {
            attempts++;
            giveUp(now);
        } else if (state.isUnsent() && route.channel() == Channel.PEC) {
            // it has it, although its answer came too late, or was lost with the restore
            attempts++;
            sent(null, now);
        }
        return true;
    }

    /** How far it is on its way by certified mail; empty while it is not sent, and for what may go another way. */
    Optional<MessageMoved> moved() {
        if (isInBox() || route.channel() != Channel.PEC || state.isUnsent()) {
            return Optional.empty();
        }
        return Optional.of(new MessageMoved(
                id, kind, sentAt, state == MessageState.FAILED, route.pec().orElseGet(PecProgress::new)));
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    private void giveUp(Instant now) {
        if (route.canFallBack() && isInBox()) {
            route.fallBack();
            sentAt = null;
            state = route.unsent();
            nextAttemptAt = now;
        } else {
            state = MessageState.FAILED;
            forgetSecret();
        }
    }

    /** A code, or the link of an invitation. What is in nobody's box is not needed after it was sent. */
    private void forgetSecret() {
        if (!isInBox()) {
            body = "";
        }
    }

    /** It is a letter, which its reader finds in a message box whichever way it goes. */
    boolean isInBox() {
        return recipient != null;
    }

    /** It stands in the box of an operator, and not of a person. */
    public boolean isForOperator() {
        return OperatorContact.isMailbox(recipient);
    }

    public void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    Lane lane() {
        return lane;
    }

    public Route route() {
        return route;
    }

    public String language() {
        return language;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public String code() {
        return code;
    }

    public MessageState state() {
        return state;
    }

    Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    public Optional<DeliveryReport.State> delivery() {
        return route.delivery();
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isUnread() {
        return readAt == null;
    }
}
