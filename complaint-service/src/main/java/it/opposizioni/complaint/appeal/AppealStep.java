package it.opposizioni.complaint.appeal;

import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.kit.crypto.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What was recorded of an appeal, with who and when; never changed afterwards. The appeals of one case count their steps together. */
@Entity
@Table(name = "case_appeal_step")
@IdClass(AppealStep.Key.class)
class AppealStep {

    /** One step about one case. */
    record Key(UUID caseId, long version) {}

    @Id
    private UUID caseId;

    @Id
    private long version;

    /** Named, because the join from {@link CaseAppeal} names the same column. */
    @Column(name = "appeal_id")
    private UUID appealId;

    @Enumerated(EnumType.STRING)
    private AppealAct act;

    @Enumerated(EnumType.STRING)
    private AppealStage stage;

    private LocalDate day;

    @Convert(converter = EncryptedText.class)
    private String reference;

    @Convert(converter = EncryptedText.class)
    private String words;

    private Instant at;
    private String doneBy;

    @Convert(converter = EncryptedText.class)
    private String doneByName;

    protected AppealStep() {}

    AppealStep(
            UUID caseId,
            UUID appealId,
            AppealStage stage,
            CaseAppeal.Happened happened,
            CaseAppeal.Recording recording) {
        this.caseId = caseId;
        this.version = recording.version();
        this.appealId = appealId;
        this.act = happened.act();
        this.stage = stage;
        this.day = happened.day();
        this.reference = happened.reference();
        this.words = happened.words();
        this.at = recording.at();
        this.doneBy = recording.by().subject();
        this.doneByName = recording.by().name();
    }

    long version() {
        return version;
    }

    AppealAct act() {
        return act;
    }

    AppealStage stage() {
        return stage;
    }

    LocalDate day() {
        return day;
    }

    String reference() {
        return reference;
    }

    String words() {
        return words;
    }

    Instant at() {
        return at;
    }

    Official by() {
        return new Official(doneBy, doneByName);
    }
}
