package it.opposizioni.operator.consultation;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions.Edge;
import it.opposizioni.operator.consultation.engine.format.ListFormat;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.file.ConsultationFile;
import it.opposizioni.operator.consultation.file.ReceivedList;
import it.opposizioni.operator.consultation.file.StoredList;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One list of one operator, or a few numbers, compared with one state of the register (DPR 26/2022 art. 8). */
@Entity
@Table(name = "consultation")
public class Consultation {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ConsultationKind kind;

    private UUID operatorId;

    private UUID onBehalfOf;

    @Embedded
    private Purpose purpose;

    private String idempotencyKey;

    private UUID repetitionOf;

    @Enumerated(EnumType.STRING)
    private ConsultationState state;

    private Instant startedAt;

    @Embedded
    private ProcessingLease lease = new ProcessingLease();

    @Embedded
    private StoredList list = new StoredList();

    /** Null before the seal. */
    @Embedded
    private ComparedRegister register;

    @Embedded
    private StoredCounts counts = new StoredCounts();

    @Embedded
    private ConsultationOutcome outcome = new ConsultationOutcome();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "consultation_file", joinColumns = @JoinColumn(name = "consultation_id"))
    private Set<ConsultationFile> files = new HashSet<>();

    private long version;

    protected Consultation() {}

    /** A consultation that begins now: its list is about to arrive. */
    public Consultation(
            UUID id, ConsultationKind kind, ConsultationContext context, String idempotencyKey, Instant now) {
        this.id = id;
        this.kind = kind;
        this.operatorId = context.operatorId();
        this.onBehalfOf = context.principalId();
        this.purpose = new Purpose(context.campaign());
        this.idempotencyKey = idempotencyKey;
        this.state = ConsultationState.RECEIVING;
        this.startedAt = now;
    }

    /**
     * Its list begins to arrive at this process.
     *
     * @param expectedBytes null when the sender does not say
     * @param earlier the consultation whose list is compared again; null for a new list
     */
    public void receive(String instance, Long expectedBytes, UUID earlier, Instant now) {
        repetitionOf = earlier;
        lease.receive(instance, expectedBytes, now);
    }

    public void heartbeat(ListCounts soFar, long doneBytes, Instant now) {
        counts = new StoredCounts(soFar);
        if (is(ConsultationState.RECEIVING)) {
            list.receiving(doneBytes);
        }
        lease.heartbeat(doneBytes, now);
    }

    /**
     * The list has arrived completely, and is in the store.
     *
     * @param preview to choose its columns from; null when they are known
     */
    public void store(ReceivedList received, ListLayout layout, String preview, Instant now) {
        boolean choosing = preview != null;
        apply(choosing ? ConsultationAction.STORE : ConsultationAction.QUEUE);
        list.received(received);
        list.readAs(layout);
        list.showPreview(preview);
        lease.expect(received.bytes());
        lease.release(choosing ? Stage.CHOOSING : Stage.QUEUED, now);
    }

    public void chooseColumns(ListLayout layout, ListFormat detected, Instant now) {
        apply(ConsultationAction.CHOOSE);
        list.readAs(layout);
        list.detectedAs(detected);
        lease.release(Stage.QUEUED, now);
    }

    /** The register is too old to be compared with: the list is in the store, and is compared as soon as it is not. */
    public void awaitRegister(Instant now) {
        apply(ConsultationAction.WAIT);
        counts = new StoredCounts(ListCounts.NONE);
        lease.await(now);
    }

    /** The register is recent enough again. */
    public void resume(Instant now) {
        apply(ConsultationAction.RESUME);
        lease.requeue(now);
    }

    /**
     * From now on there is a result.
     *
     * @param received null for a list that was stored before
     */
    Edge<ConsultationState, ConsultationAction> seal(ReceivedList received, ComparisonResult comparison, Instant now) {
        if (received != null) {
            list.received(received);
        }
        list.readAs(comparison.layout());
        files.addAll(outcome.written(comparison.files()));
        list.showPreview(null);
        Edge<ConsultationState, ConsultationAction> edge = seal(comparison.register(), comparison.counts(), now);
        outcome.retainFiles(now);
        outcome.countOtherNumbers(comparison.otherNumbers());
        return edge;
    }

    /** The same for numbers that came with the request: there is no list and there are no files. */
    public Edge<ConsultationState, ConsultationAction> seal(
            RegisterSnapshot compared, ListCounts answered, Instant now) {
        Edge<ConsultationState, ConsultationAction> edge = apply(ConsultationAction.SEAL);
        register = new ComparedRegister(compared);
        counts = new StoredCounts(answered);
        outcome.sealed(register.asOf(), purpose.medium(), now);
        lease.enter(Stage.DONE, now);
        return edge;
    }

    /** Ends it without a result, and releases its idempotency key: the next attempt is a new consultation. */
    Edge<ConsultationState, ConsultationAction> end(
            ConsultationAction failOrCancel, String reason, Long line, Instant now) {
        Edge<ConsultationState, ConsultationAction> edge = apply(failOrCancel);
        outcome.failed(reason, line);
        lease.enter(Stage.DONE, now);
        list.deleted();
        releaseKey();
        return edge;
    }

    /** @throws DomainException 409 when {@link ConsultationTransitions} has no such edge */
    Edge<ConsultationState, ConsultationAction> apply(ConsultationAction action) {
        Edge<ConsultationState, ConsultationAction> edge = ConsultationTransitions.TABLE.require(state, action);
        state = edge.to();
        version++;
        return edge;
    }

    /** Lists and results are deleted; the record of the consultation stays. */
    public void purge(Instant now) {
        list.deleted();
        outcome.purged(now);
    }

    /** The key may be used again. */
    public void releaseKey() {
        idempotencyKey = null;
    }

    public ConsultationState stateAt(Instant now) {
        boolean expired = state == ConsultationState.SEALED && outcome.isExpiredAt(now);
        return expired ? ConsultationState.EXPIRED : state;
    }

    /** It is not over, and no later attempt has taken it over. */
    boolean isLeasedTo(int attempt) {
        return (state == ConsultationState.RECEIVING || state == ConsultationState.COMPARING)
                && lease.attempt() == attempt;
    }

    public boolean is(ConsultationState wanted) {
        return state == wanted;
    }

    public UUID id() {
        return id;
    }

    public UUID operatorId() {
        return operatorId;
    }

    /** The principal that an outsourcer consulted for; null when the operator consulted for itself. */
    public UUID onBehalfOf() {
        return onBehalfOf;
    }

    /** Whose exemptions count, and whose the result is: results may differ from one controller to the next. */
    public UUID principalOrSelf() {
        return onBehalfOf == null ? operatorId : onBehalfOf;
    }

    public ConsultationKind kind() {
        return kind;
    }

    public Purpose purpose() {
        return purpose;
    }

    public UUID repetitionOf() {
        return repetitionOf;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public ProcessingLease lease() {
        return lease;
    }

    public StoredList list() {
        return list;
    }

    public ConsultationOutcome outcome() {
        return outcome;
    }

    /** What it was compared with; null before the seal. */
    public ComparedRegister register() {
        return register;
    }

    public ListCounts counts() {
        return counts.toCounts();
    }

    long version() {
        return version;
    }

    public List<ConsultationFile> files() {
        return files.stream()
                .sorted(Comparator.comparing(ConsultationFile::name))
                .toList();
    }
}
