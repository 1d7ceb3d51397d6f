package it.opposizioni.operator.consultation;

import it.opposizioni.operator.campaign.CampaignMedium;
import it.opposizioni.operator.consultation.ConsultationFile.Name;
import it.opposizioni.operator.consultation.result.OpposedFile;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.List;

/** How a consultation ended, and how long what came of it is kept. */
@Embeddable
public class Outcome {

    @Column(name = "sealed_at")
    private Instant sealedAt;

    @Column(name = "valid_until")
    private Instant validUntil;

    @Column(name = "files_until")
    private Instant filesUntil;

    @Column(name = "purged_at")
    private Instant purgedAt;

    @Column(name = "receipt_code")
    private String receiptCode;

    @Column(name = "other_numbers")
    private long otherNumbers;

    private String failure;

    @Column(name = "failure_line")
    private Long failureLine;

    @Embedded
    private OpposedFile opposed = new OpposedFile();

    /** @return what of the written files is the result */
    List<ConsultationFile> written(List<ConsultationFile> all) {
        opposed.written();
        return all.stream()
                .filter(file -> opposed.isToBeReturned() || !file.is(Name.OPPOSED))
                .toList();
    }

    void sealed(Instant registerAsOf, CampaignMedium medium, Instant now) {
        sealedAt = now;
        validUntil = ValidityPeriod.end(registerAsOf, medium);
    }

    void filesAreKept(Instant now) {
        filesUntil = RetentionPeriod.end(now);
    }

    void sawOtherNumbers(long numbers) {
        otherNumbers = numbers;
    }

    public void certified(String code) {
        receiptCode = code;
    }

    void failed(String reason, Long line) {
        failure = reason;
        failureLine = line;
    }

    void purged(Instant now) {
        purgedAt = now;
        opposed.gone();
    }

    /** The first instant at which it is dead is past. */
    boolean isDeadAt(Instant now) {
        return validUntil != null && !now.isBefore(validUntil);
    }

    public boolean hasFilesAt(Instant now) {
        return filesUntil != null && purgedAt == null && now.isBefore(filesUntil);
    }

    Instant sealedAt() {
        return sealedAt;
    }

    Instant validUntil() {
        return validUntil;
    }

    public OpposedFile opposed() {
        return opposed;
    }

    public Instant filesUntil() {
        return filesUntil;
    }

    public String receiptCode() {
        return receiptCode;
    }

    /** Numbers in columns of its list that were not compared. */
    public long otherNumbers() {
        return otherNumbers;
    }

    public String failure() {
        return failure;
    }

    public Long failureLine() {
        return failureLine;
    }
}
