package it.opposizioni.operator.consultation;

import it.opposizioni.operator.campaign.CampaignMedium;
import it.opposizioni.operator.consultation.file.ConsultationFile;
import it.opposizioni.operator.consultation.file.ConsultationFile.Name;
import it.opposizioni.operator.consultation.file.OpposedFile;
import it.opposizioni.operator.consultation.file.RetentionPeriod;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.List;

/** How a consultation ended, and until when its result is kept. */
@Embeddable
public class ConsultationOutcome {

    private Instant sealedAt;

    private Instant validUntil;

    private Instant filesUntil;

    private Instant purgedAt;

    private String receiptCode;

    private long otherNumbers;

    private String failure;

    private Long failureLine;

    @Embedded
    private OpposedFile opposed = new OpposedFile();

    /** @return those of the written files that are the result */
    List<ConsultationFile> written(List<ConsultationFile> all) {
        opposed.written();
        return all.stream()
                .filter(file -> opposed.isReturned() || !file.is(Name.OPPOSED))
                .toList();
    }

    void sealed(Instant registerAsOf, CampaignMedium medium, Instant now) {
        sealedAt = now;
        validUntil = ValidityPeriod.end(registerAsOf, medium);
    }

    void retainFiles(Instant now) {
        filesUntil = RetentionPeriod.end(now);
    }

    void countOtherNumbers(long numbers) {
        otherNumbers = numbers;
    }

    /** @param code of its receipt */
    void certified(String code) {
        receiptCode = code;
    }

    void failed(String reason, Long line) {
        failure = reason;
        failureLine = line;
    }

    void purged(Instant now) {
        purgedAt = now;
        opposed.deleted();
    }

    boolean isExpiredAt(Instant now) {
        return validUntil != null && !now.isBefore(validUntil);
    }

    public boolean hasFilesAt(Instant now) {
        return filesUntil != null && purgedAt == null && now.isBefore(filesUntil);
    }

    public Instant sealedAt() {
        return sealedAt;
    }

    public Instant validUntil() {
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
