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
class KnownOperator {

    /** Whether it may consult and call. */
    enum State {
        ACTIVE,
        SUSPENDED,
        /** Twelve months without a consultation (DPR 26/2022 art. 5 c. 2). */
        LAPSED,
        REVOKED
    }

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
    private State state;

    private Instant since;

    protected KnownOperator() {}

    KnownOperator(UUID id) {
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

    State state() {
        return state;
    }
}
