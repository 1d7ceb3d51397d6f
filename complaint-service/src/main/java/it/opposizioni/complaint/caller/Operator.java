package it.opposizioni.complaint.caller;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** An operator or outsourcer. */
@Entity
class Operator extends VersionedFact<OperatorFacts.Operator> {

    private String name;
    private String seat;
    private String contact;
    private String rocNumber;
    private boolean callsForOthers;

    @Enumerated(EnumType.STRING)
    private OperatorState state;

    private Instant since;

    @Override
    void copy(OperatorFacts.Operator fact) {
        name = fact.name();
        seat = fact.seat() == null ? "" : fact.seat();
        contact = fact.contact() == null ? "" : fact.contact();
        rocNumber = fact.rocNumber();
        callsForOthers = fact.callsForOthers();
        state = fact.state();
        since = fact.since();
    }

    @Override
    List<Object> content() {
        return Arrays.asList(name, seat, contact, rocNumber, callsForOthers, state, since);
    }

    String name() {
        return name;
    }

    String seat() {
        return seat;
    }

    String contact() {
        return contact;
    }

    /** Null when it has given none. */
    String rocNumber() {
        return rocNumber;
    }

    /** A call centre: it calls for principals. */
    boolean callsForOthers() {
        return callsForOthers;
    }

    OperatorState state() {
        return state;
    }

    /** Only the state of today is known, and since when: null when it was another one before {@code end}. */
    OperatorState stateBefore(Instant end) {
        return since.isBefore(end) ? state : null;
    }
}
