package it.opposizioni.complaint.caller;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An operator or outsourcer as operator-service last told us. */
@Entity
@Table(name = "known_operator")
class Operator {

    @Id
    @Column(name = "operator_id")
    private UUID id;

    private long version;
    private String name;
    private String seat;
    private String contact;

    @Column(name = "calls_for_others")
    private boolean callsForOthers;

    @Enumerated(EnumType.STRING)
    private OperatorState state;

    private Instant since;

    protected Operator() {}

    Operator(UUID id) {
        this.id = id;
        this.version = -1;
    }

    /** Takes the fact over if it is newer than what is known: redelivery reorders. */
    void learn(long factVersion, OperatorFacts.Operator fact) {
        if (factVersion <= version) {
            return;
        }
        version = factVersion;
        name = fact.name();
        seat = fact.seat() == null ? "" : fact.seat();
        contact = fact.contact() == null ? "" : fact.contact();
        callsForOthers = fact.callsForOthers();
        state = fact.state();
        since = fact.since();
    }

    UUID id() {
        return id;
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
