package it.opposizioni.registry.legacyimport;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.bulk.FileIntake.Stored;
import it.opposizioni.registry.bulk.NumberStore;
import it.opposizioni.registry.legacyimport.LegacyImportRepository.Sender;
import it.opposizioni.registry.medium.ActivationPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Imports the entries of an earlier register (DPR 26/2022 art. 7 c. 11). They have no holder here and revoke no consent;
 * anyone who proves to have the line can claim the entry.
 */
@ApplicationScoped
class LegacyImportService {

    private static final Text OTHER_DATE = Text.of(
            "Lo stesso file è già l’importazione %s, con un’altra data di decorrenza. I numeri già iscritti non cambiano data.",
            "The same file is already import %s, effective from another date. Numbers in the register do not change their date.");

    private final LegacyImportRepository imports;
    private final NumberStore store;
    private final ActivationPeriod activationPeriod;
    private final Now clock;

    LegacyImportService(
            LegacyImportRepository imports, NumberStore store, ActivationPeriod activationPeriod, Now clock) {
        this.imports = imports;
        this.store = store;
        this.activationPeriod = activationPeriod;
        this.clock = clock;
    }

    /** @param begun false when it was there before: then its numbers are still to be discarded */
    record Accepted(UUID id, boolean begun) {}

    /**
     * Makes an import of a file that is here. The same file is one import: one that has failed is resumed by it.
     *
     * @param effectiveFrom since when the earlier register protected the numbers; null for now
     * @throws DomainException 409 when it was imported as of another date
     */
    @Transactional
    Accepted accept(Stored stored, String person, Instant effectiveFrom) {
        Instant now = clock.get();
        Instant since = effectiveFrom == null ? now : effectiveFrom;
        Sender sender = new Sender(person, now, since, activationPeriod.activeFrom(since));
        if (imports.add(stored.id(), sender, stored.file(), stored.runs())) {
            imports.addInvalid(stored.id(), stored.file().invalid());
            store.end(stored.id());
            return new Accepted(stored.id(), true);
        }
        LegacyImport before = imports.ofContent(stored.file().sha256());
        if (effectiveFrom != null && !effectiveFrom.equals(before.effectiveFrom())) {
            throw new DomainException(RegistryProblems.IMPORT_EXISTS, OTHER_DATE.with(before.id()));
        }
        if (before.state() == ImportState.FAILED) {
            before.resume();
        }
        return new Accepted(before.id(), false);
    }

    @Transactional
    ImportView view(UUID id) {
        LegacyImport found = imports.findByIdOptional(id).orElseThrow(DomainException::notFound);
        return ImportView.of(found, imports.invalid(id));
    }

    /** Newest first. */
    @Transactional
    List<ImportView> latest(Optional<UUID> after, int limit) {
        return imports.latest(after, limit).stream()
                .map(i -> ImportView.of(i, null))
                .toList();
    }

    /** Stops it after the numbers in hand. What was recorded stays in the register. */
    @Transactional
    void cancel(UUID id) {
        locked(id).cancel(clock.get());
    }

    /** After a failure. */
    @Transactional
    void resume(UUID id) {
        locked(id).resume();
    }

    private LegacyImport locked(UUID id) {
        return imports.locked(id).orElseThrow(DomainException::notFound);
    }
}
