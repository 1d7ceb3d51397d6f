package it.opposizioni.operator.mandate;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions.Edge;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.callingnumber.NumberRange;
import it.opposizioni.operator.callingnumber.ShownNumber;
import it.opposizioni.operator.callingnumber.ShownNumberConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A principal lets an outsourcer call for it, from named numbers, for a period. Both must want it; either may end it. */
@Entity
@Table(name = "mandate")
public class Mandate {

    @Id
    private UUID id;

    private UUID outsourcerId;

    private UUID principalId;

    private UUID proposedBy;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_until")
    private LocalDate until;

    @Enumerated(EnumType.STRING)
    private MandateState state;

    private Instant proposedAt;

    private Instant agreedAt;

    private Instant endedAt;

    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "mandate_number", joinColumns = @JoinColumn(name = "mandate_id"))
    @Convert(converter = ShownNumberConverter.class)
    @Column(name = "number")
    private Set<ShownNumber> callingNumbers = new HashSet<>();

    protected Mandate() {}

    Mandate(UUID id, Parties parties, Collection<ShownNumber> callingNumbers, Instant now) {
        this.id = id;
        this.principalId = parties.principalId();
        this.outsourcerId = parties.outsourcerId();
        this.proposedBy = parties.proposedBy();
        this.callingNumbers.addAll(callingNumbers);
        this.state = MandateState.PROPOSED;
        this.proposedAt = now;
        this.version = 1;
    }

    /** @param proposedBy one of the two; the other accepts */
    record Parties(UUID principalId, UUID outsourcerId, UUID proposedBy) {}

    /** @param lastDay null for a mandate without end */
    Mandate lasting(LocalDate firstDay, LocalDate lastDay) {
        this.from = firstDay;
        this.until = lastDay;
        return this;
    }

    /** @throws DomainException 409 when {@link MandateTransitions} has no such transition */
    Edge<MandateState, MandateAction> apply(MandateAction action, Instant now) {
        Edge<MandateState, MandateAction> edge = MandateTransitions.TABLE.require(state, action);
        state = edge.to();
        version++;
        switch (action) {
            case ACCEPTANCE -> agreedAt = now;
            case END -> end(now);
        }
        return edge;
    }

    /** The day it ends is its last; a mandate that has not begun yet keeps no day at all. */
    private void end(Instant now) {
        endedAt = now;
        LocalDate today = Rome.day(now);
        if (until == null || until.isAfter(today)) {
            until = today;
        }
    }

    /** It was agreed, not ended, and within its days. */
    boolean heldAt(Instant at) {
        LocalDate day = Rome.day(at);
        return agreedAt != null
                && !agreedAt.isAfter(at)
                && (endedAt == null || endedAt.isAfter(at))
                && !from.isAfter(day)
                && (until == null || !until.isBefore(day));
    }

    /** The period in which {@link #heldAt} is true, of a mandate that was agreed. */
    HeldPeriod held() {
        Instant first = Rome.startOf(from);
        Instant end = until == null ? null : Rome.endOf(until);
        boolean endedEarly = endedAt != null && (end == null || endedAt.isBefore(end));
        return new HeldPeriod(agreedAt.isAfter(first) ? agreedAt : first, endedEarly ? endedAt : end);
    }

    /** Agreed, and within its days. Whether its operators may act and its numbers are declared is not known here. */
    boolean isInForceOn(LocalDate day) {
        return state == MandateState.AGREED && !from.isAfter(day) && !isOverOn(day);
    }

    boolean isOverOn(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    /** The outsourcer may call from some number of the range. */
    boolean names(NumberRange range) {
        return callingNumbers.stream().anyMatch(number -> range.contains(NumberRange.of(number)));
    }

    boolean isBetween(UUID operatorId) {
        return outsourcerId.equals(operatorId) || principalId.equals(operatorId);
    }

    public UUID id() {
        return id;
    }

    UUID proposedBy() {
        return proposedBy;
    }

    public UUID outsourcerId() {
        return outsourcerId;
    }

    public UUID principalId() {
        return principalId;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate until() {
        return until;
    }

    MandateState state() {
        return state;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant agreedAt() {
        return agreedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    long version() {
        return version;
    }

    List<ShownNumber> callingNumbers() {
        return callingNumbers.stream().sorted().toList();
    }
}
