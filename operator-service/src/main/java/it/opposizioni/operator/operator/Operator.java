package it.opposizioni.operator.operator;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A controller that wants to call national numbers, or the call centre that calls for it. Its id is the {@code operator_id} that
 * the identity provider puts into the tokens of its people and machines.
 */
@Entity
@Table(name = "operator")
public class Operator {

    @Id
    private UUID id;

    private String name;
    private String seat;
    private String contact;

    @Column(name = "vat_number")
    private String vatNumber;

    @Column(name = "roc_number")
    private String rocNumber;

    @Column(name = "calls_for_others")
    private boolean callsForOthers;

    @Enumerated(EnumType.STRING)
    private OperatorState state;

    @Column(name = "state_reason")
    private String stateReason;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "last_consultation_at")
    private Instant lastConsultationAt;

    private long version;

    protected Operator() {}

    Operator(UUID id, Application application, Instant now) {
        this.id = id;
        this.name = application.name().strip();
        this.seat = application.seat().strip();
        this.contact = application.contact().strip();
        this.vatNumber = application.plainVatNumber();
        this.rocNumber =
                application.rocNumber() == null ? null : application.rocNumber().strip();
        this.callsForOthers = application.callsForOthers();
        this.state = OperatorState.APPLIED;
        this.stateSince = now;
        this.appliedAt = now;
    }

    /** @throws DomainException 409 when {@link OperatorTransitions} knows no such step */
    OperatorTransitions.Step undergo(OperatorAct act, String reason, Instant now) {
        OperatorTransitions.Step step = OperatorTransitions.find(state, act)
                .orElseThrow(() -> new DomainException(
                        OperatorProblems.TRANSITION_NOT_ALLOWED,
                        Text.of(
                                        "L'operatore è nello stato %s: da qui questo passaggio non esiste.",
                                        "The operator is in the state %s: from there this step does not exist.")
                                .with(state)));
        state = step.to();
        stateReason = reason;
        stateSince = now;
        if (act == OperatorAct.APPROVAL) {
            approvedAt = now;
        }
        version++;
        return step;
    }

    /** An operator that consults stays in the directory for 12 more months (DPR 26/2022 art. 5 c. 2). */
    void consulted(Instant now) {
        lastConsultationAt = now;
    }

    /** @throws DomainException 403 with the reason, unless it may act now */
    void requireActive() {
        switch (state) {
            case ACTIVE -> {}
            case APPLIED ->
                throw new DomainException(
                        OperatorProblems.OPERATOR_NOT_APPROVED,
                        Text.of(
                                "Il gestore non ha ancora approvato la tua istanza.",
                                "The registrar has not approved your application yet."));
            case SUSPENDED ->
                throw new DomainException(
                        OperatorProblems.OPERATOR_SUSPENDED,
                        Text.of("L'operatore è sospeso. Motivo: %s", "The operator is suspended. Reason: %s")
                                .with(stateReason));
        }
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String seat() {
        return seat;
    }

    public String contact() {
        return contact;
    }

    String vatNumber() {
        return vatNumber;
    }

    public String rocNumber() {
        return rocNumber;
    }

    /** A call centre: it calls for principals. */
    public boolean callsForOthers() {
        return callsForOthers;
    }

    public OperatorState state() {
        return state;
    }

    String stateReason() {
        return stateReason;
    }

    Instant stateSince() {
        return stateSince;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    Instant lastConsultationAt() {
        return lastConsultationAt;
    }

    long version() {
        return version;
    }
}
