package it.opposizioni.registry.legacyimport;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.legacyimport.LegacyImportMerge.Begun;
import it.opposizioni.registry.opposition.ActivationPeriod;
import it.opposizioni.registry.opposition.OppositionEvents;
import it.opposizioni.registry.statistics.LineKind;
import it.opposizioni.registry.statistics.StatisticsCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Imports the entries of an earlier register (DPR 26/2022 art. 7 c. 11). They have no holder here and revoke no consent;
 * anyone who proves to have the line can claim the entry.
 */
@ApplicationScoped
class LegacyImportService {

    /** Of an event; a message stays well below what a broker takes. */
    private static final int NUMBERS_PER_EVENT = 1_000;

    private final LegacyImportMerge merge;
    private final LegacyImportRepository imports;
    private final ActivationPeriod activationPeriod;
    private final Outbox outbox;
    private final StatisticsCounter statistics;
    private final Ids ids;
    private final Now clock;

    LegacyImportService(
            LegacyImportMerge merge,
            LegacyImportRepository imports,
            ActivationPeriod activationPeriod,
            Outbox outbox,
            StatisticsCounter statistics,
            Ids ids,
            Now clock) {
        this.merge = merge;
        this.imports = imports;
        this.activationPeriod = activationPeriod;
        this.outbox = outbox;
        this.statistics = statistics;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param effectiveFrom since when the earlier register protected the numbers; null for now */
    @Transactional
    ImportReport importNumbers(String person, NumberList list, Instant effectiveFrom) {
        Instant now = clock.get();
        Instant since = effectiveFrom == null ? now : effectiveFrom;
        Run run = new Run(ids.next(), since, activationPeriod.activeFrom(since), now);
        merge.merge(list.digits(), run.since, run.activeFrom, now, NUMBERS_PER_EVENT, run::tell);
        run.counts.forEach((kind, count) -> statistics.begun(kind, run.since, run.activeFrom, count));
        long valid = list.received() - list.invalidLines();
        ImportReport report = new ImportReport(
                run.id, list.received(), run.recorded(), valid - run.recorded(), list.invalidLines(), list.invalid());
        imports.persist(new LegacyImport(report, person, now, since, list.sha256()));
        return report;
    }

    /** One import while it runs. */
    private final class Run {

        private final UUID id;
        private final Instant since;
        private final Instant activeFrom;
        private final Instant now;
        private final Map<LineKind, Long> counts = new EnumMap<>(LineKind.class);
        private int batch;

        Run(UUID id, Instant since, Instant activeFrom, Instant now) {
            this.id = id;
            this.since = since;
            this.activeFrom = activeFrom;
            this.now = now;
        }

        void tell(List<Begun> begun) {
            batch++;
            begun.forEach(b -> counts.merge(LineKind.of(b.number()), 1L, Long::sum));
            List<OppositionsCarriedOver.Item> items = begun.stream()
                    .map(b -> new OppositionsCarriedOver.Item(b.oppositionId(), b.number(), 1, since, activeFrom))
                    .toList();
            outbox.append(new DomainEvent(
                    OppositionEvents.CARRIED_OVER,
                    id.toString(),
                    batch,
                    now,
                    new OppositionsCarriedOver(id, batch, items)));
        }

        long recorded() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
