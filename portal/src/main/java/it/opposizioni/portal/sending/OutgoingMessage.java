package it.opposizioni.portal.sending;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.portal.contacts.OperatorContact;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One message to one person. It is written in the transaction of the event it reports and sent afterwards, at least once, always
 * under the same id: who gets it twice sees that it is one.
 */
@Entity
public class OutgoingMessage {

    private static final int MOST_ATTEMPTS = 12;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    /** The event's id: one event, one message. */
    @Id
    private UUID id;

    private String recipient;
    private String kind;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String language;

    @Convert(converter = EncryptedText.class)
    private String address;

    private String subject;

    @Convert(converter = EncryptedText.class)
    private String body;

    private String code;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private int attempts;
    private Instant nextAttemptAt;
    private Instant createdAt;
    private Instant sentAt;
    private Instant readAt;

    protected OutgoingMessage() {}

    OutgoingMessage(UUID id, String kind, Channel channel, String language, String subject, String body, Instant now) {
        this.id = id;
        this.kind = kind;
        this.channel = channel;
        this.language = language;
        this.subject = subject;
        this.body = body;
        this.code = MessageCode.of(id);
        this.state = channel == Channel.BOX ? MessageState.KEPT : MessageState.PENDING;
        this.nextAttemptAt = now;
        this.createdAt = now;
    }

    /** Carries the code of the original, so that its reader finds the original in the message box. */
    OutgoingMessage copyOf(UUID original) {
        code = MessageCode.of(original);
        return this;
    }

    /** @param whose subject of the person in whose message box it shows; null for a code, and for a letter to an address alone */
    OutgoingMessage to(String whose, String where) {
        recipient = whose;
        address = where;
        return this;
    }

    /**
     * Takes the message for one attempt. Until the time that is set here nobody else takes it; after a crash it is sent again.
     */
    void attempt(Instant now) {
        attempts++;
        Duration pause = Duration.ofSeconds(5L << Math.min(attempts, 10));
        nextAttemptAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    void sent(Instant now) {
        state = MessageState.SENT;
        sentAt = now;
        forgetSecret();
    }

    void failed() {
        if (attempts >= MOST_ATTEMPTS || isCode() && attempts >= 5) {
            giveUp();
        }
    }

    void giveUp() {
        state = MessageState.FAILED;
        forgetSecret();
    }

    /** A code, or the link of an invitation. What is in nobody's box is not needed after it was sent. */
    private void forgetSecret() {
        if (recipient == null) {
            body = "";
        }
    }

    /** It stands in the box of an operator, and not of a person. */
    boolean isForOperator() {
        return OperatorContact.isMailbox(recipient);
    }

    private boolean isCode() {
        return channel == Channel.SMS || channel == Channel.VOICE;
    }

    public void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    Channel channel() {
        return channel;
    }

    String language() {
        return language;
    }

    Optional<String> address() {
        return Optional.ofNullable(address);
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

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isUnread() {
        return readAt == null;
    }
}
