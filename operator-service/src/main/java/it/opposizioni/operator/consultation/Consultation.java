package it.opposizioni.operator.consultation;

import it.opposizioni.operator.consultation.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.list.ListCounts;
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

/** One list of one operator, compared with one state of the register (DPR 26/2022 art. 8). */
@Entity
@Table(name = "consultation")
public class Consultation {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "on_behalf_of")
    private UUID onBehalfOf;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Enumerated(EnumType.STRING)
    private ConsultationState state;

    @Column(name = "register_version")
    private long registerVersion;

    @Column(name = "register_as_of")
    private Instant registerAsOf;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "heartbeat_at")
    private Instant heartbeatAt;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    @Column(name = "valid_until")
    private Instant validUntil;

    private String failure;

    @Column(name = "failure_line")
    private Long failureLine;

    @Embedded
    private StoredCounts counts = new StoredCounts();

    @Column(name = "input_bytes")
    private long inputBytes;

    @Column(name = "input_sha256")
    private String inputSha256;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "consultation_file", joinColumns = @JoinColumn(name = "consultation_id"))
    private Set<ConsultationFile> files = new HashSet<>();

    private long version;

    protected Consultation() {}

    Consultation(UUID id, UUID operatorId, UUID campaignId, String idempotencyKey) {
        this.id = id;
        this.operatorId = operatorId;
        this.campaignId = campaignId;
        this.idempotencyKey = idempotencyKey;
    }

    /**
     * The list begins to arrive.
     *
     * @param process the one that compares it
     */
    Consultation against(RegisterSnapshot register, String process, Instant now) {
        state = ConsultationState.RECEIVING;
        registerVersion = register.version();
        registerAsOf = register.asOf().truncatedTo(ChronoUnit.MICROS);
        receivedBy = process;
        startedAt = now;
        heartbeatAt = now;
        return this;
    }

    /** Nobody compares it any more. */
    boolean isAbandoned(Instant silentSince) {
        return isReceiving() && heartbeatAt.isBefore(silentSince);
    }

    boolean isReceiving() {
        return state == ConsultationState.RECEIVING;
    }

    void beat(ListCounts soFar, long bytes, Instant now) {
        counts = new StoredCounts(soFar);
        inputBytes = bytes;
        heartbeatAt = now;
    }

    void seal(Comparison comparison, Instant now) {
        state = ConsultationState.SEALED;
        counts = new StoredCounts(comparison.counts());
        inputBytes = comparison.inputBytes();
        inputSha256 = comparison.inputSha256();
        files.addAll(comparison.files());
        sealedAt = now;
        validUntil = ValidityPeriod.end(registerAsOf);
        version++;
    }

    /** Gives its idempotency key back: the next try is a new one. */
    void fail(String reason, Long line) {
        state = ConsultationState.FAILED;
        failure = reason;
        failureLine = line;
        idempotencyKey = null;
        version++;
    }

    /** After a day the key may be used anew. */
    void forgetKey() {
        idempotencyKey = null;
    }

    ConsultationState stateAt(Instant now) {
        boolean dead = state == ConsultationState.SEALED && !now.isBefore(validUntil);
        return dead ? ConsultationState.EXPIRED : state;
    }

    public UUID id() {
        return id;
    }

    public UUID operatorId() {
        return operatorId;
    }

    UUID onBehalfOf() {
        return onBehalfOf;
    }

    UUID campaignId() {
        return campaignId;
    }

    long registerVersion() {
        return registerVersion;
    }

    Instant registerAsOf() {
        return registerAsOf;
    }

    Instant startedAt() {
        return startedAt;
    }

    public Instant sealedAt() {
        return sealedAt;
    }

    public Instant validUntil() {
        return validUntil;
    }

    String failure() {
        return failure;
    }

    Long failureLine() {
        return failureLine;
    }

    ListCounts counts() {
        return counts.toCounts();
    }

    long inputBytes() {
        return inputBytes;
    }

    String inputSha256() {
        return inputSha256;
    }

    long version() {
        return version;
    }

    List<ConsultationFile> files() {
        return files.stream()
                .sorted(Comparator.comparing(ConsultationFile::name))
                .toList();
    }
}
