package it.opposizioni.registry.history;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.phone.PhoneNumberConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What was true of a number from {@link #validFrom} until the next entry of the same number. Entries are added and never
 * changed; the database refuses anything else.
 *
 * <p>Two times: {@code validFrom} is when it was true, {@code recordedAt} when the register learned of it. What was
 * carried over, and an end that a telco reports, lie in the past; otherwise they are equal.
 */
@Entity
@Table(name = "opposition_history")
public class HistoryEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long seq;

    @Convert(converter = PhoneNumberConverter.class)
    private PhoneNumber number;

    private Instant validFrom;
    private Instant recordedAt;
    private UUID oppositionId;
    private long version;

    @Enumerated(EnumType.STRING)
    private Change change;

    private boolean telephone;
    private boolean post;
    private String holder;
    private Instant effectiveFrom;
    private Instant activeFrom;
    private Instant postEffectiveFrom;
    private Instant postActiveFrom;
    private Instant consentsRevokedAsOf;
    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private ActChannel channel;

    private Instant receivedAt;
    private UUID deskRequestId;
    private UUID delegationId;

    protected HistoryEntry() {}

    HistoryEntry(Fact fact, UUID eventId, Instant recordedAt) {
        this.number = fact.number();
        this.validFrom = fact.at();
        this.recordedAt = recordedAt;
        this.oppositionId = fact.oppositionId();
        this.version = fact.version();
        this.change = fact.change();
        this.telephone = fact.telephone();
        this.post = fact.post();
        this.holder = fact.holder();
        this.effectiveFrom = fact.effectiveFrom();
        this.activeFrom = fact.activeFrom();
        this.postEffectiveFrom = fact.postEffectiveFrom();
        this.postActiveFrom = fact.postActiveFrom();
        this.consentsRevokedAsOf = fact.consentsRevokedAsOf();
        this.eventId = eventId;
        if (fact.ground() != null) {
            this.channel = fact.ground().channel();
            this.receivedAt = fact.ground().receivedAt();
            this.deskRequestId = fact.ground().requestId();
            this.delegationId = fact.ground().delegationId();
        }
    }

    /**
     * A change of an opposition, with what holds afterwards.
     *
     * @param telephone whether marketing calls to the number are opposed from {@code at} on
     * @param post whether marketing mail is
     * @param effectiveFrom of calls where they are opposed, else of post; as {@code activeFrom}
     * @param postEffectiveFrom null unless post is opposed; as {@code postActiveFrom}
     * @param ground null for what the holder did on the site, and for what nobody asked for
     */
    public record Fact(
            Change change,
            Instant at,
            PhoneNumber number,
            UUID oppositionId,
            long version,
            boolean telephone,
            boolean post,
            String holder,
            Instant effectiveFrom,
            Instant activeFrom,
            Instant postEffectiveFrom,
            Instant postActiveFrom,
            Instant consentsRevokedAsOf,
            Ground ground) {}

    public Instant validFrom() {
        return validFrom;
    }

    /** When the register learned of it. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** The event that told the change to the other services; empty in an entry of the release before. */
    public Optional<UUID> eventId() {
        return Optional.ofNullable(eventId);
    }

    /** Empty for what the holder did on the site, and for what nobody asked for. */
    public Optional<Ground> ground() {
        return Optional.ofNullable(channel).map(_ -> new Ground(channel, receivedAt, deskRequestId, delegationId));
    }

    public UUID oppositionId() {
        return oppositionId;
    }

    public long version() {
        return version;
    }

    public Change change() {
        return change;
    }

    /** Whether marketing calls were opposed. */
    public boolean opposesCalls() {
        return telephone;
    }

    public boolean opposesPost() {
        return post;
    }

    /** Subject of the holder then; null for an imported number that nobody has claimed. */
    public String holder() {
        return holder;
    }

    /** That of calls where they are opposed, else of post. */
    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    /** That of calls where they are opposed, else of post. */
    public Instant activeFrom() {
        return activeFrom;
    }

    /** Null unless post is opposed. An entry of the release before knows one date for both media. */
    public Instant postEffectiveFrom() {
        return post && postEffectiveFrom == null ? effectiveFrom : postEffectiveFrom;
    }

    /** Null unless post is opposed. */
    public Instant postActiveFrom() {
        return post && postActiveFrom == null ? activeFrom : postActiveFrom;
    }

    /**
     * Consents to be called (or written to, where only post is opposed) that were given before no longer count; null when they do. A
     * medium that was added later revokes them as of then.
     */
    public Instant consentsRevokedAsOf() {
        return consentsRevokedAsOf != null && consentsRevokedAsOf.isBefore(effectiveFrom)
                ? effectiveFrom
                : consentsRevokedAsOf;
    }
}
