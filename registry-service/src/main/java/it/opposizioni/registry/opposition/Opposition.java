package it.opposizioni.registry.opposition;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.phone.PhoneNumberConverter;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.registry.medium.ActivationPeriods;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.medium.MediumDates;
import it.opposizioni.registry.medium.OpposedMedia;
import it.opposizioni.registry.medium.OppositionStatus;
import it.opposizioni.registry.medium.PendingWithdrawal;
import it.opposizioni.registry.opposition.OppositionEvents.EndReason;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A line holder's standing refusal of marketing contact on one number (L. 5/2018 art. 1 c. 2). It has no end date: it lasts until
 * its holder withdraws it or no longer holds the line (DPR 26/2022 art. 7 c. 9).
 *
 * <p>It changes only by the verbs below, each an edge of {@link OppositionTransitions}; each returns the type of the event it produces.
 */
@Entity
public class Opposition {

    @Id
    private UUID id;

    @Convert(converter = PhoneNumberConverter.class)
    private PhoneNumber number;

    /**
     * Subject of the person at the identity provider, or the key of somebody who is only known to the desk ({@link EarlierHolders});
     * null while nobody has claimed a number that was imported, or registered by the user of the line.
     */
    private String holder;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Embedded
    private OpposedMedia media;

    private Instant consentsRevokedAsOf;
    private String protocol;

    /** Null unless its holder has asked to end it, or one of two media, and has not undone that; stays when it ends so. */
    @Embedded
    private PendingWithdrawal withdrawal;

    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private EndReason endReason;

    private long version;

    protected Opposition() {}

    /** One of which nobody is known to be the holder, nor to have asked for it. @param version above that of any copy */
    Opposition(UUID id, PhoneNumber number, Origin origin, OpposedMedia media, long version) {
        this.id = id;
        this.number = number;
        this.origin = origin;
        this.media = media;
        this.version = version;
    }

    /**
     * Earlier consents no longer count (DPR 26/2022 art. 7 c. 7).
     *
     * @param holder null where the line itself called, or was proved by somebody who has not signed in
     * @param act one of those that register
     */
    static Opposition register(
            UUID id,
            PhoneNumber number,
            String holder,
            OppositionAct act,
            Set<Medium> media,
            String protocol,
            Instant now,
            ActivationPeriods periods) {
        OppositionTransitions.TABLE.require(OppositionState.NONE, act);
        Origin origin = act == OppositionAct.REGISTER_BY_CALL ? Origin.LINE_CALL : Origin.CITIZEN;
        Opposition opposition = new Opposition(id, number, origin, OpposedMedia.from(now, media, periods), 1);
        opposition.holder = holder;
        opposition.protocol = protocol;
        opposition.consentsRevokedAsOf = now;
        return opposition;
    }

    /**
     * Its holder claims a number that was imported, or registered by the user of the line: from now on it is an explicit request and revokes earlier
     * consents. The protection does not begin again: what is opposed keeps its dates, and no medium is lost, because registering
     * must not weaken the protection that a number already has. A medium that was not opposed is from now on.
     */
    String claim(String newHolder, Set<Medium> wanted, String newProtocol, Instant now, ActivationPeriods periods) {
        String event = apply(OppositionAct.CLAIM);
        origin = Origin.CITIZEN;
        holder = newHolder;
        protocol = newProtocol;
        media.add(media.missing(wanted), now, periods);
        consentsRevokedAsOf = now;
        // the confirmation says what is active; there is no later moment to announce
        media.announcedIfActive(now);
        return event;
    }

    /** The holder opposes another medium too, from now on; the dates of the other stay (DPR 26/2022 art. 3 c. 1). */
    String addMedia(Set<Medium> added, Instant now, ActivationPeriods periods) {
        String event = apply(OppositionAct.ADD_MEDIUM);
        withdrawal = null;
        media.add(added, now, periods);
        return event;
    }

    /** The one of two media that its holder has asked to end is no longer opposed; the dates of the other stay. */
    String withdrawMedium() {
        String event = apply(OppositionAct.WITHDRAW_MEDIUM);
        media.remove(withdrawal.medium());
        withdrawal = null;
        return event;
    }

    /**
     * A copy knew of later changes of it. What remains opposed keeps its dates.
     *
     * @param known the media that the copy had; none when it had ended
     * @param newVersion above that of the copy
     * @param now what is active by then is not announced once more
     */
    String recover(Set<Medium> known, long newVersion, Instant knownAt, Instant now, ActivationPeriods periods) {
        String event;
        if (known.isEmpty()) {
            event = end(OppositionAct.RECOVER_END, EndReason.NOT_KNOWN, knownAt);
        } else {
            event = apply(OppositionAct.RECOVER);
            // what was lost may be that its holder has undone it, and to protect too long is the safe error
            withdrawal = null;
            media.become(known, notBeforeItBegan(knownAt), periods);
            media.announcedIfActive(now);
        }
        version = newVersion;
        return event;
    }

    /**
     * Tells once that a medium is active. Changes nothing of what is true: that is a matter of the dates.
     *
     * @return empty while it is not active, and when the holder has been told
     */
    Optional<String> announceActivation(Medium medium, Instant now) {
        if (!media.isToBeAnnounced(medium, now)) {
            return Optional.empty();
        }
        String event = apply(
                medium == Medium.POST ? OppositionAct.ANNOUNCE_POST_ACTIVATION : OppositionAct.ANNOUNCE_ACTIVATION);
        media.announced(medium, now);
        return Optional.of(event);
    }

    /** A person whom the desk knew by a tax code has signed in with it: everything else stays as it is, also a withdrawal under way. */
    String recognise(String subject) {
        String event = apply(OppositionAct.RECOGNISE);
        holder = subject;
        return event;
    }

    /** Consents given before now no longer count; nothing else changes (DPR 26/2022 art. 7 c. 4). */
    String renew(Instant now) {
        String event = apply(OppositionAct.RENEW);
        consentsRevokedAsOf = notBeforeItBegan(now);
        return event;
    }

    /**
     * The holder wants to end it, or one medium. Until that is due it stays as it is, and the holder can undo it: somebody else may have asked.
     *
     * @param medium one of two; null for everything, also where one of them was to go
     */
    String askWithdrawal(Medium medium, Instant now, Instant due) {
        if (medium != null && media.media().size() == 1) {
            throw new IllegalStateException("the last medium does not go alone: the opposition ends");
        }
        String event = apply(medium == null ? OppositionAct.ASK_WITHDRAWAL : OppositionAct.ASK_MEDIUM_WITHDRAWAL);
        withdrawal = medium == null ? PendingWithdrawal.ofEverything(now, due) : PendingWithdrawal.of(medium, now, due);
        return event;
    }

    String undoWithdrawal() {
        String event = apply(OppositionAct.UNDO_WITHDRAWAL);
        withdrawal = null;
        return event;
    }

    /** It ends as its holder has asked (DPR 26/2022 art. 7 c. 9). */
    String withdraw(Instant now) {
        return end(OppositionAct.WITHDRAW, EndReason.HOLDER_WITHDREW, now);
    }

    /** The line is somebody else's now, or nobody's; the entry cannot go over to another holder (art. 7 c. 9). */
    String endWithLine(EndReason reason, Instant at) {
        return end(OppositionAct.END_WITH_LINE, reason, at);
    }

    private String end(OppositionAct act, EndReason reason, Instant now) {
        String event = apply(act);
        endedAt = notBeforeItBegan(now);
        endReason = reason;
        return event;
    }

    /** Nothing ends or changes before it began. */
    Instant notBeforeItBegan(Instant now) {
        return media.notBeforeTheyBegan(now);
    }

    private String apply(OppositionAct act) {
        Transitions.Edge<OppositionState, OppositionAct> edge = OppositionTransitions.TABLE.require(state(), act);
        version++;
        return edge.event().orElseThrow();
    }

    OppositionState state() {
        return endedAt == null ? OppositionState.of(holder != null, withdrawal()) : OppositionState.of(endReason);
    }

    /** Status at an instant that is not before its last change: of calls where they are opposed, else of post. */
    public OppositionStatus status(Instant now) {
        return switch (state()) {
            case WITHDRAWN -> OppositionStatus.WITHDRAWN;
            case CEASED -> OppositionStatus.CEASED;
            default -> media.leadingDates().status(now);
        };
    }

    /** Empty unless it stands and its holder, or a call from the line, has asked to end it or one medium. */
    public Optional<PendingWithdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal).filter(pending -> endedAt == null && pending.isStillOf(media));
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
        return media.media();
    }

    /** Of each opposed medium; of one that has ended, as they were at its end. */
    public List<MediumDates> dates() {
        return media.dates();
    }

    /** Those of calls where they are opposed, else of post; {@link #dates} has each. */
    public MediumDates leading() {
        return media.leadingDates();
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

    public long version() {
        return version;
    }
}
