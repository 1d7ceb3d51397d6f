package it.opposizioni.operator.calllog;

import it.opposizioni.kit.state.Transitions.Edge;
import it.opposizioni.operator.calllog.engine.CallLogLayout;
import it.opposizioni.operator.consultation.ComparedRegister;
import it.opposizioni.operator.consultation.ProcessingLease;
import it.opposizioni.operator.consultation.Stage;
import it.opposizioni.operator.consultation.engine.format.Compression;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A log of one operator's calls, reconciled with what was true when they were made. */
@Entity
@Table(name = "call_log")
public class CallLog {

    @Id
    private UUID id;

    private UUID operatorId;
    private UUID onBehalfOf;
    private String inspector;
    private String sender;
    private String idempotencyKey;

    @Enumerated(EnumType.STRING)
    private CallLogState state;

    private Instant startedAt;

    @Embedded
    private SentLog log = new SentLog();

    @Embedded
    private ProcessingLease lease = new ProcessingLease();

    /** Null before the seal. */
    @Embedded
    private ComparedRegister register;

    @Embedded
    private CallLogOutcome outcome = new CallLogOutcome();

    private long version;

    protected CallLog() {}

    /**
     * A log that begins to arrive now at this process.
     *
     * @param expectedBytes null when the sender does not say
     */
    CallLog(UUID id, CallLogParties parties, String idempotencyKey, String instance, Long expectedBytes, Instant now) {
        this.id = id;
        this.operatorId = parties.operatorId();
        this.onBehalfOf = parties.principalId();
        this.inspector = parties.inspector();
        this.sender = parties.sender();
        this.idempotencyKey = idempotencyKey;
        this.state = CallLogState.RECEIVING;
        this.startedAt = now;
        lease.receive(instance, expectedBytes, now);
    }

    void heartbeat(long doneBytes, Instant now) {
        if (is(CallLogState.RECEIVING)) {
            log.receiving(doneBytes);
        }
        lease.heartbeat(doneBytes, now);
    }

    /** All of it is in the store: the next idle worker reconciles it. */
    void queue(long bytes, String sha256, Compression compression, CallLogLayout layout, Instant now) {
        apply(CallLogAction.QUEUE);
        log.received(bytes, sha256, compression, layout);
        // it is read twice
        lease.expect(bytes * 2);
        lease.release(Stage.QUEUED, now);
    }

    /** From now on there are findings. */
    void seal(Reconciled result, Instant now) {
        apply(CallLogAction.SEAL);
        register = new ComparedRegister(result.register());
        outcome.sealed(result, now);
        lease.enter(Stage.DONE, now);
    }

    /** Ends it without findings, and releases its idempotency key: the next attempt is a new log. */
    void fail(String reason, Long line, Instant now) {
        apply(CallLogAction.FAIL);
        outcome.failed(reason, line);
        lease.enter(Stage.DONE, now);
        releaseKey();
    }

    private void apply(CallLogAction action) {
        Edge<CallLogState, CallLogAction> edge = CallLogTransitions.TABLE.require(state, action);
        state = edge.to();
        version++;
    }

    /** The files are deleted; that there was a log, its counts and its receipt stay. */
    void purge(Instant now) {
        outcome.purged(now);
    }

    /** The key may be used again. */
    void releaseKey() {
        idempotencyKey = null;
    }

    /** It is not over, and no later attempt has taken it over. */
    boolean isLeasedTo(int attempt) {
        return (state == CallLogState.RECEIVING || state == CallLogState.CHECKING) && lease.attempt() == attempt;
    }

    public boolean is(CallLogState wanted) {
        return state == wanted;
    }

    public UUID id() {
        return id;
    }

    public UUID operatorId() {
        return operatorId;
    }

    /** For whom an outsourcer called; null when the operator called for itself. */
    public UUID onBehalfOf() {
        return onBehalfOf;
    }

    /** Whose consultations and exemptions count. */
    public UUID principalOrSelf() {
        return onBehalfOf == null ? operatorId : onBehalfOf;
    }

    /** Whether an inspector sent it: then the operator does not see it. */
    public boolean isOfInspector() {
        return inspector != null;
    }

    public CallLogState state() {
        return state;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public SentLog log() {
        return log;
    }

    public ProcessingLease lease() {
        return lease;
    }

    /** The register that its calls were compared with; null before the seal. */
    public ComparedRegister register() {
        return register;
    }

    public CallLogOutcome outcome() {
        return outcome;
    }
}
