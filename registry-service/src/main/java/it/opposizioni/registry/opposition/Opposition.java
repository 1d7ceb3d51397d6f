package it.opposizioni.registry.opposition;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.phone.PhoneNumberConverter;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.registry.opposition.OppositionEvents.EndReason;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A line holder's standing refusal of marketing contact on one number (L. 5/2018 art. 1 c. 2). It has no end date: it lasts until
 * its holder withdraws it or no longer holds the line (DPR 26/2022 art. 7 c. 9).
 *
 * <p>It changes only by the verbs below, each an edge of {@link OppositionTransitions}; each returns the type of the event it
 * produces.
 */
@Entity
public class Opposition {

    @Id
    private UUID id;

    @Convert(converter = PhoneNumberConverter.class)
    private PhoneNumber number;

    /** Subject of the person at the identity provider; null while nobody has claimed an imported number. */
    private String holder;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private boolean telephone;
    private boolean post;
    private Instant effectiveFrom;
    private Instant activeFrom;
    private Instant consentsRevokedAsOf;
    private String protocol;
    private Instant activationAnnouncedAt;
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private EndReason endReason;

    private long version;

    protected Opposition() {}

    private Opposition(UUID id, PhoneNumber number) {
        this.id = id;
        this.number = number;
    }

    /** A holder opposes; earlier consents no longer count (DPR 26/2022 art. 7 c. 7). */
    static Opposition register(
            UUID id,
            PhoneNumber number,
            String holder,
            Set<Medium> media,
            String protocol,
            Instant now,
            ActivationPeriod period) {
        Opposition opposition = new Opposition(id, number);
        opposition.origin = Origin.CITIZEN;
        opposition.holder = holder;
        opposition.protocol = protocol;
        opposition.telephone = media.contains(Medium.TELEPHONE);
        opposition.post = media.contains(Medium.POST);
        opposition.effectiveFrom = now;
        opposition.activeFrom = period.activeFrom(now);
        opposition.consentsRevokedAsOf = now;
        opposition.version = 1;
        return opposition;
    }

    /**
     * The holder of an imported number claims it: from now on it is an explicit request and revokes earlier
     * consents. The protection does not begin again: {@code effectiveFrom} and {@code activeFrom} stay what they were, and no medium is
     * lost, because registering must not weaken the protection that a number already has.
     */
    String claim(String newHolder, Set<Medium> media, String newProtocol, Instant now) {
        String event = apply(OppositionAct.CLAIM);
        origin = Origin.CITIZEN;
        holder = newHolder;
        protocol = newProtocol;
        telephone |= media.contains(Medium.TELEPHONE);
        post |= media.contains(Medium.POST);
        consentsRevokedAsOf = now;
        if (!now.isBefore(activeFrom)) {
            // the confirmation says that it is active; there is no later moment to announce
            activationAnnouncedAt = now;
        }
        return event;
    }

    /** Tells once that the opposition is active. Changes nothing of what is true: that is a matter of the dates. */
    String announceActivation(Instant now) {
        if (activationAnnouncedAt != null || now.isBefore(activeFrom)) {
            throw new IllegalStateException("nothing to announce");
        }
        String event = apply(OppositionAct.ANNOUNCE_ACTIVATION);
        activationAnnouncedAt = now;
        return event;
    }

    /** The holder ends it (DPR 26/2022 art. 7 c. 9). */
    String withdraw(Instant now) {
        return end(OppositionAct.WITHDRAW, EndReason.HOLDER_WITHDREW, now);
    }

    /** Someone else proved to have the line now; the entry cannot go over to another holder (art. 7 c. 9). */
    String passLineOn(Instant now) {
        return end(OppositionAct.PASS_LINE_ON, EndReason.HOLDER_CHANGED, now);
    }

    private String end(OppositionAct act, EndReason reason, Instant now) {
        String event = apply(act);
        // clocks of two replicas may differ by a little: nothing ends before it began
        endedAt = now.isBefore(effectiveFrom) ? effectiveFrom : now;
        endReason = reason;
        return event;
    }

    private String apply(OppositionAct act) {
        Transitions.Edge<OppositionState, OppositionAct> edge = OppositionTransitions.TABLE.require(state(), act);
        version++;
        return edge.event().orElseThrow();
    }

    OppositionState state() {
        if (endedAt != null) {
            return endReason == EndReason.HOLDER_WITHDREW ? OppositionState.WITHDRAWN : OppositionState.CEASED;
        }
        return holder == null ? OppositionState.UNHELD : OppositionState.HELD;
    }

    /** Status at an instant that is not before its last change. */
    public OppositionStatus status(Instant now) {
        return switch (state()) {
            case WITHDRAWN -> OppositionStatus.WITHDRAWN;
            case CEASED -> OppositionStatus.CEASED;
            default -> now.isBefore(activeFrom) ? OppositionStatus.REGISTERED : OppositionStatus.ACTIVE;
        };
    }

    boolean isHeldBy(String person) {
        return person.equals(holder);
    }

    public UUID id() {
        return id;
    }

    public PhoneNumber number() {
        return number;
    }

    public String holder() {
        return holder;
    }

    public Origin origin() {
        return origin;
    }

    public List<Medium> media() {
        return Medium.of(telephone, post);
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    public Instant activeFrom() {
        return activeFrom;
    }

    public Instant consentsRevokedAsOf() {
        return consentsRevokedAsOf;
    }

    public String protocol() {
        return protocol;
    }

    public Instant endedAt() {
        return endedAt;
    }

    EndReason endReason() {
        return endReason;
    }

    public long version() {
        return version;
    }
}
