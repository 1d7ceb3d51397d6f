package it.opposizioni.operator.calllog;

import it.opposizioni.operator.calllog.engine.CallCounts;
import it.opposizioni.operator.consultation.file.RetentionPeriod;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** What was found in a log, and until when its files are kept. */
@Embeddable
public class CallLogOutcome {

    private Instant knownFrom;
    private Instant firstCall;
    private Instant lastCall;

    @Embedded
    private StoredCallCounts counts = new StoredCallCounts();

    private String findingsSha256;
    private Long findingsBytes;
    private Instant sealedAt;
    private String receiptCode;
    private String receipt;
    private String failure;
    private Long failureLine;
    private Instant filesUntil;
    private Instant purgedAt;

    void sealed(Reconciled result, Instant now) {
        knownFrom = result.knownFrom();
        firstCall = result.firstCall();
        lastCall = result.lastCall();
        counts = new StoredCallCounts(result.counts());
        findingsSha256 = result.findingsSha256();
        findingsBytes = result.findingsBytes();
        sealedAt = now;
        filesUntil = RetentionPeriod.end(now);
    }

    void certified(String code, String signed) {
        receiptCode = code;
        receipt = signed;
    }

    void failed(String reason, Long line) {
        failure = reason;
        failureLine = line;
    }

    void purged(Instant now) {
        purgedAt = now;
    }

    public boolean hasFilesAt(Instant now) {
        return filesUntil != null && purgedAt == null && now.isBefore(filesUntil);
    }

    boolean isPurged() {
        return purgedAt != null;
    }

    /** Before it the copy of the register knows nothing; null before the seal. */
    public Instant knownFrom() {
        return knownFrom;
    }

    public Instant firstCall() {
        return firstCall;
    }

    public Instant lastCall() {
        return lastCall;
    }

    public CallCounts counts() {
        return counts.toCounts();
    }

    public String findingsSha256() {
        return findingsSha256;
    }

    public Long findingsBytes() {
        return findingsBytes;
    }

    public Instant sealedAt() {
        return sealedAt;
    }

    public Instant filesUntil() {
        return filesUntil;
    }

    public String receiptCode() {
        return receiptCode;
    }

    /** The signed receipt; null before the seal. */
    public String receipt() {
        return receipt;
    }

    public String failure() {
        return failure;
    }

    public Long failureLine() {
        return failureLine;
    }
}
