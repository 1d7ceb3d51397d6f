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
}
