package it.opposizioni.operator.registration;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions.Edge;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.registration.application.Application;
import it.opposizioni.operator.registration.application.ApplicationSection;
import it.opposizioni.operator.registration.application.DataChange;
import it.opposizioni.operator.registration.application.MissingFields;
import it.opposizioni.operator.registration.application.OperatorProfile;
import jakarta.persistence.Embedded;
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

    @Embedded
    private OperatorProfile profile;

    @Enumerated(EnumType.STRING)
    private OperatorState state;

    private String stateReason;

    private Instant stateSince;

    private Instant appliedAt;

    private Instant approvedAt;

    private Instant lastConsultationAt;

    /** The first instant after its registration, while nothing is consulted. */
    private Instant lapsesAt;

    private long version;

    protected Operator() {}

    public Operator(UUID id, Application application, Instant now) {
        this.id = id;
        this.profile = new OperatorProfile(application, now);
        this.state = OperatorState.DRAFT;
        this.stateSince = now;
    }

    /** @throws DomainException 409 when {@link OperatorTransitions} has no such transition, 422 when the application lacks something */
    public Edge<OperatorState, OperatorAction> apply(
            OperatorAction action, String reason, RegistrationPeriod period, Instant now) {
        Edge<OperatorState, OperatorAction> edge = OperatorTransitions.TABLE.require(state, action);
        if (action == OperatorAction.SUBMISSION || action == OperatorAction.APPROVAL) {
            MissingFields.requireNone(profile);
        }
        state = edge.to();
        stateReason = reason;
        stateSince = action == OperatorAction.LAPSE ? lapsesAt : now;
        switch (action) {
            case SUBMISSION -> appliedAt = now;
            case APPROVAL -> {
                approvedAt = now;
                lapsesAt = period.endAfter(now);
            }
            // it could not consult while it was suspended
            case REINSTATEMENT -> lapsesAt = period.endAfter(now);
            default -> {}
        }
        version++;
        return edge;
    }

    /**
     * Replaces one section of the application, or of what a registered operator keeps up to date.
     *
     * @return whether the data of a registration have changed: then the change is recorded and announced
     */
    public boolean save(ApplicationSection section, Application content, Instant now) {
        boolean registered = state.isRegistered() && section.isKeptUp();
        if (!registered && !state.isBeingFilledIn()) {
            throw new DomainException(
                    OperatorProblems.TRANSITION_NOT_ALLOWED,
                    Text.of(
                            "Questa sezione non si può cambiare ora: è all'esame del gestore, o fa parte dell'iscrizione.",
                            "This section cannot be changed now: the registrar is reviewing it, or it is part of the"
                                    + " registration."));
        }
        if (registered) {
            boolean changed = DataChange.into(profile, section, content, now);
            version += changed ? 1 : 0;
            return changed;
        }
        profile.take(section, content, now);
        version++;
        return false;
    }

    /** An operator that consults stays registered, and in the directory, for 12 more months (DPR 26/2022 art. 5 c. 2). */
    void consulted(RegistrationPeriod period, Instant now) {
        lastConsultationAt = now;
        lapsesAt = period.endAfter(now);
    }

    boolean wasConsultedSince(Instant since) {
        return lastConsultationAt != null && !lastConsultationAt.isBefore(since);
    }

    public boolean isToLapse(Instant now) {
        return state == OperatorState.ACTIVE && !now.isBefore(lapsesAt);
    }

    /** The state as of now: a registration ends by the clock, whether or not it was announced yet. */
    public OperatorState state(Instant now) {
        return isToLapse(now) ? OperatorState.LAPSED : state;
    }

    /** @throws DomainException 403 with the reason, unless it may act now */
    void requireActive(Instant now) {
        OperatorState standing = state(now);
        if (standing != OperatorState.ACTIVE) {
            throw InactiveReason.of(standing, stateReason);
        }
    }

    public UUID id() {
        return id;
    }

    public OperatorProfile profile() {
        return profile;
    }

    public String name() {
        return profile.name();
    }

    public String seat() {
        return profile.seat();
    }

    /** Shown to the public. */
    public String contact() {
        return profile.contact();
    }

    public String rocNumber() {
        return profile.rocNumber();
    }

    /** A call centre: it calls for principals. */
    public boolean callsForOthers() {
        return profile.callsForOthers();
    }

    /** Whether it said that it makes calls of its own. */
    public boolean callsItself() {
        return Boolean.TRUE.equals(profile.callsItself());
    }

    /** The state that was last written down and announced; {@link #state(Instant)} is the one that counts. */
    public OperatorState recordedState() {
        return state;
    }

    String stateReason() {
        return stateReason;
    }

    public Instant stateSince() {
        return stateSince;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    Instant lastConsultationAt() {
        return lastConsultationAt;
    }

    Instant lapsesAt() {
        return lapsesAt;
    }

    public long version() {
        return version;
    }
}
