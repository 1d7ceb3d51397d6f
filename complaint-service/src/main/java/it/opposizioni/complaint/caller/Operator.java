package it.opposizioni.complaint.caller;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;

/** An operator or outsourcer. */
@Entity
class Operator extends VersionedFact<OperatorFacts.Operator> {

    private String name;
    private String seat;
    private String contact;
    private boolean callsForOthers;

    @Enumerated(EnumType.STRING)
    private OperatorState state;

    private Instant since;

    @Override
    void copy(OperatorFacts.Operator fact) {
        name = fact.name();
        seat = fact.seat() == null ? "" : fact.seat();
        contact = fact.contact() == null ? "" : fact.contact();
        callsForOthers = fact.callsForOthers();
        state = fact.state();
        since = fact.since();
    }

    @Override
    List<Object> content() {
        return List.of(name, seat, contact, callsForOthers, state, since);
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

    /** A call centre: it calls for principals. */
    boolean callsForOthers() {
        return callsForOthers;
    }

    OperatorState state() {
        return state;
    }
}
