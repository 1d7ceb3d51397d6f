package it.opposizioni.registry.recipients;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.state.Transitions.Edge;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody wants to know which operators had an answer about their number. */
@Entity
@Table(name = "recipient_request")
class RecipientRequest {

    @Id
    private UUID id;

    private UUID oppositionId;

    @Enumerated(EnumType.STRING)
    private RecipientState state = RecipientState.NONE;

    @Column(name = "sealed_from")
    private Instant from;

    @Column(name = "sealed_before")
    private Instant until;

    private Instant askedAt;
    private Instant askAgainAt;
    private Instant answeredAt;

    @Convert(converter = EncryptedText.class)
    private String answer;

    private long version;

    protected RecipientRequest() {}

    /**
     * @param from first instant whose consultations concern who asks
     * @param until the first instant after them
     */
    RecipientRequest(UUID id, UUID oppositionId, Instant from, Instant until) {
        this.id = id;
        this.oppositionId = oppositionId;
        this.from = from;
        this.until = until;
    }

    /**
     * @param askAgainAt when it is asked once more, unless an answer has come
     * @return the event to send
     */
    String ask(Instant now, Instant askAgainAt) {
        this.askedAt = now;
        this.askAgainAt = askAgainAt;
        return apply(RecipientAct.ASK).event().orElseThrow();
    }

    /** As {@link #ask}, when no answer has come. */
    String askAgain(Instant next) {
        this.askAgainAt = next;
        return apply(RecipientAct.ASK_AGAIN).event().orElseThrow();
    }

    /** The first answer counts: a later one, to a question that was asked again, says the same. */
    void answer(String text, Instant now) {
        if (!RecipientTransitions.TABLE.allows(state, RecipientAct.ANSWER)) {
            return;
        }
        state = RecipientTransitions.TABLE.apply(state, RecipientAct.ANSWER);
        askAgainAt = null;
        answeredAt = now;
        answer = text;
    }

    private Edge<RecipientState, RecipientAct> apply(RecipientAct act) {
        Edge<RecipientState, RecipientAct> edge = RecipientTransitions.TABLE.require(state, act);
        state = edge.to();
        version++;
        return edge;
    }

    UUID id() {
        return id;
    }

    UUID oppositionId() {
        return oppositionId;
    }

    boolean isAnswered() {
        return state == RecipientState.ANSWERED;
    }

    /** Whether it is of the time that begins then, and not of somebody who had the number before. */
    boolean isOfTimeSince(Instant begin) {
        return from.equals(begin);
    }

    Instant from() {
        return from;
    }

    Instant until() {
        return until;
    }

    Instant askedAt() {
        return askedAt;
    }

    /** Null while it is not answered. */
    Instant answeredAt() {
        return answeredAt;
    }

    /** As it was given; null while it is not answered. */
    String answer() {
        return answer;
    }

    /** How often it was asked. */
    long version() {
        return version;
    }
}
