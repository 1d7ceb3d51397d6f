package it.opposizioni.registry.legacyimport;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Who imported which file when: an import changes the register for many people at once and stays accountable. */
@Entity
class LegacyImport {

    @Id
    private UUID id;

    private String importedBy;
    private Instant importedAt;
    private Instant effectiveFrom;
    private String sha256;
    private long received;
    private long recorded;
    private long alreadyPresent;
    private long invalidLines;

    protected LegacyImport() {}

    LegacyImport(ImportReport report, String person, Instant now, Instant effectiveFrom, String sha256) {
        this.id = report.id();
        this.importedBy = person;
        this.importedAt = now;
        this.effectiveFrom = effectiveFrom;
        this.sha256 = sha256;
        this.received = report.received();
        this.recorded = report.recorded();
        this.alreadyPresent = report.alreadyPresent();
        this.invalidLines = report.invalidLines();
    }
}
