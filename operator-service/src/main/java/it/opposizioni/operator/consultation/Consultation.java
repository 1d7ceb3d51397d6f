package it.opposizioni.operator.consultation;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.campaign.CampaignMedium;
import it.opposizioni.operator.consultation.comparison.ComparisonResult;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One list of one operator, or a handful of numbers, compared with one state of the register (DPR 26/2022 art. 8). */
@Entity
@Table(name = "consultation")
public class Consultation {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ConsultationKind kind;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "on_behalf_of")
    private UUID onBehalfOf;

    @Embedded
    private Purpose purpose;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "repetition_of")
    private UUID repetitionOf;

    @Enumerated(EnumType.STRING)
    private ConsultationState state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Embedded
    private ProcessingLease work = new ProcessingLease();

    @Embedded
    private KeptList list = new KeptList();

    @Column(name = "register_version")
    private Long registerVersion;

    @Column(name = "register_as_of")
    private Instant registerAsOf;

    @Embedded
    private StoredCounts counts = new StoredCounts();

    @Embedded
    private Outcome outcome = new Outcome();

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

    /** The list is that of an earlier one, compared anew. */
    Consultation repeating(UUID earlier) {
        repetitionOf = earlier;
        return this;
    }

    /** @throws DomainException 409 when {@link ConsultationTransitions} knows no such step */
    ConsultationTransitions.Step apply(ConsultationAction action) {
        ConsultationTransitions.Step step = ConsultationTransitions.find(state, action)
                .orElseThrow(() -> new DomainException(
                        OperatorProblems.TRANSITION_NOT_ALLOWED,
                        Text.of(
                                        "La consultazione è nello stato %s: da qui questo passaggio non esiste.",
                                        "The consultation is in the state %s: from there this step does not exist.")
                                .with(state)));
        state = step.to();
        version++;
        return step;
    }

    void count(ListCounts soFar) {
        counts = new StoredCounts(soFar);
    }

    /** There is a result now, and all of it. */
    public ConsultationTransitions.Step seal(ComparisonResult comparison, Instant now) {
        list.readAs(comparison.layout());
        files.addAll(outcome.written(comparison.files()));
        list.show(null);
        ConsultationTransitions.Step step = seal(comparison.register(), comparison.counts(), now);
        outcome.filesAreKept(now);
        outcome.sawOtherNumbers(comparison.otherNumbers());
        return step;
    }

    /** The same for numbers that came with the question: there is no list and there are no files. */
    public ConsultationTransitions.Step seal(RegisterSnapshot register, ListCounts answered, Instant now) {
        ConsultationTransitions.Step step = apply(ConsultationAction.SEAL);
        registerVersion = register.version();
        registerAsOf = register.asOf().truncatedTo(ChronoUnit.MICROS);
        counts = new StoredCounts(answered);
        outcome.sealed(registerAsOf, purpose.medium(), now);
        work.enter(Stage.DONE, now);
        return step;
    }

    /** Ends it without a result, and gives its idempotency key back: the next try is a new one. */
    ConsultationTransitions.Step end(ConsultationAction failOrCancel, String reason, Long line, Instant now) {
        ConsultationTransitions.Step step = apply(failOrCancel);
        outcome.failed(reason, line);
        work.enter(Stage.DONE, now);
        list.gone();
        idempotencyKey = null;
        return step;
    }

    /** Lists and results are gone; what is known of them stays. */
    public void purge(Instant now) {
        list.gone();
        outcome.purged(now);
    }

    /** After a day the key may be used anew. */
    void forgetKey() {
        idempotencyKey = null;
    }

    public ConsultationState stateAt(Instant now) {
        boolean dead = state == ConsultationState.SEALED && outcome.isDeadAt(now);
        return dead ? ConsultationState.EXPIRED : state;
    }

    /** And not by an earlier attempt, which was thought dead; nor is it over. */
    boolean isWorkedAtBy(int attempt) {
        return (state == ConsultationState.RECEIVING || state == ConsultationState.COMPARING)
                && work.attempt() == attempt;
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

    public CampaignMedium medium() {
        return purpose.medium();
    }

    public UUID repetitionOf() {
        return repetitionOf;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public ProcessingLease work() {
        return work;
    }

    public KeptList list() {
        return list;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Long registerVersion() {
        return registerVersion;
    }

    public Instant registerAsOf() {
        return registerAsOf;
    }

    public Instant sealedAt() {
        return outcome.sealedAt();
    }

    public Instant validUntil() {
        return outcome.validUntil();
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
