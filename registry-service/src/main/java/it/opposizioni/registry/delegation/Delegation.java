package it.opposizioni.registry.delegation;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.time.Rome;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A person, the principal, lets another one, the delegate, act for them. The delegate is named by tax code, which may be of somebody who has never
 * signed in, and is a subject from the acceptance on.
 *
 * <p>It changes only by the verbs below, each an edge of {@link DelegationTransitions}; each returns the event it produces.
 */
@Entity
class Delegation {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private DelegationState state = DelegationState.NONE;

    private String principal;

    /** As the identity provider writes it; null when it does not. */
    @Convert(converter = EncryptedText.class)
    private String principalName;

    @Convert(converter = EncryptedText.class)
    private String principalTaxCode;

    private String delegate;

    /** As the principal wrote it; from the acceptance on as the identity provider does. */
    @Convert(converter = EncryptedText.class)
    private String delegateName;

    @Convert(converter = EncryptedText.class)
    private String delegateTaxCode;

    /** Keyed digest of the tax code. */
    private byte[] delegateKey;

    private Instant offeredAt;
    private Instant acceptedAt;

    /** In Rome; null for no end. */
    private LocalDate lastDay;

    /** From when on it is over, if it is not before; null for never. */
    private Instant closesAt;

    /** Null unless one of the two has ended it. */
    @Enumerated(EnumType.STRING)
    private DelegationSide endedBy;

    private long version;

    protected Delegation() {}

    Delegation(UUID id, Person principal, Person delegate, byte[] delegateKey) {
        this.id = id;
        this.principal = principal.subject();
        this.principalName = principal.name();
        this.principalTaxCode = principal.taxCode();
        this.delegateName = delegate.name();
        this.delegateTaxCode = delegate.taxCode();
        this.delegateKey = delegateKey.clone();
    }

    /** One of the two. @param subject null of somebody who has not signed in */
    record Person(String subject, String name, String taxCode) {}

    /**
     * @param answerBy the last day to answer
     * @param newLastDay null for no end
     */
    String offer(LocalDate answerBy, LocalDate newLastDay, Instant now) {
        String event = apply(DelegationAct.OFFER, now);
        offeredAt = now;
        lastDay = newLastDay;
        closesAt = Rome.endOf(newLastDay != null && newLastDay.isBefore(answerBy) ? newLastDay : answerBy);
        return event;
    }

    /** @throws DomainException 409 when it was answered before, or is over */
    String accept(String subject, String name, Instant now) {
        String event = apply(DelegationAct.ACCEPT, now);
        delegate = subject;
        delegateName = name;
        acceptedAt = now;
        closesAt = lastDay == null ? null : Rome.endOf(lastDay);
        return event;
    }

    /** @throws DomainException as {@link #accept} */
    String decline(Instant now) {
        String event = apply(DelegationAct.DECLINE, now);
        closesAt = now;
        return event;
    }

    /** @throws DomainException 409 when it is over */
    String end(DelegationSide by, Instant now) {
        String event = apply(DelegationAct.END, now);
        closesAt = now;
        endedBy = by;
        return event;
    }

    /** Writes down that its time is over. */
    void expire() {
        state = DelegationTransitions.TABLE.apply(state, DelegationAct.EXPIRE);
        version++;
    }

    private String apply(DelegationAct act, Instant now) {
        Transitions.Edge<DelegationState, DelegationAct> edge = DelegationTransitions.TABLE.require(state(now), act);
        state = edge.to();
        version++;
        return edge.event().orElseThrow();
    }

    /** A function of the dates: no job ends a delegation. */
    DelegationState state(Instant at) {
        boolean open = state == DelegationState.OFFERED || state == DelegationState.ACTIVE;
        return open && closesAt != null && !at.isBefore(closesAt) ? DelegationState.EXPIRED : state;
    }

    boolean isFrom(String person) {
        return principal.equals(person);
    }

    /** The person who may act, or has acted. */
    boolean isTakenBy(String person) {
        return person.equals(delegate);
    }

    boolean isTaken() {
        return delegate != null;
    }

    UUID id() {
        return id;
    }

    Person principal() {
        return new Person(principal, principalName, principalTaxCode);
    }

    Person delegate() {
        return new Person(delegate, delegateName, delegateTaxCode);
    }

    byte[] delegateKey() {
        return delegateKey.clone();
    }

    Instant offeredAt() {
        return offeredAt;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    Instant closesAt() {
        return closesAt;
    }

    DelegationSide endedBy() {
        return endedBy;
    }

    long version() {
        return version;
    }
}
