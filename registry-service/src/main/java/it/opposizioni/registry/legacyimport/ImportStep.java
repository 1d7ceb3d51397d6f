package it.opposizioni.registry.legacyimport;

import it.opposizioni.kit.database.LongWork;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.legacyimport.OppositionRows.Begun;
import it.opposizioni.registry.legacyimport.OppositionRows.Dates;
import it.opposizioni.registry.legacyimport.OppositionRows.Told;
import it.opposizioni.registry.medium.ActivationPeriod;
import it.opposizioni.registry.opposition.OppositionEvents;
import it.opposizioni.registry.statistics.LineGroup;
import it.opposizioni.registry.statistics.StatisticsCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What a worker does to an import, a transaction each. Numbers, their history, events and counts are one commit with the checkpoint:
 * killed at any moment, the next worker goes on after the last commit.
 */
@ApplicationScoped
class ImportStep {

    /** Of an event; a message stays well below what a broker takes. */
    private static final int NUMBERS_PER_EVENT = 1_000;

    /** A transaction of a second or two on a machine that does much else. */
    private static final Duration SLOWEST_STATEMENT = Duration.ofSeconds(50);

    private final LegacyImportRepository imports;
    private final OppositionRows oppositions;
    private final ActivationPeriod activationPeriod;
    private final Outbox outbox;
    private final StatisticsCounter statistics;
    private final LegacyImportConfig config;
    private final LongWork longWork;
    private final Now clock;

    ImportStep(
            LegacyImportRepository imports,
            OppositionRows oppositions,
            ActivationPeriod activationPeriod,
            Outbox outbox,
            StatisticsCounter statistics,
            LegacyImportConfig config,
            LongWork longWork,
            Now clock) {
        this.imports = imports;
        this.oppositions = oppositions;
        this.activationPeriod = activationPeriod;
        this.outbox = outbox;
        this.statistics = statistics;
        this.config = config;
        this.longWork = longWork;
        this.clock = clock;
    }

    /**
     * The right to work on an import.
     *
     * @param done how many of its numbers are dealt with
     */
    record Claim(UUID id, long fence, int runs, long done) {}

    @Transactional
    Optional<Claim> claim(UUID worker) {
        Instant now = clock.get();
        return imports.claimable(worker, now)
                .map(i -> new Claim(i.id(), i.claim(worker, now, config.lease()), i.runs(), i.done()));
    }

    /**
     * Deals with the next numbers.
     *
     * @return false when the import is another worker's now, or was cancelled: then nothing was done
     */
    @Transactional
    boolean record(Claim claim, long[] ascending) {
        longWork.allow(SLOWEST_STATEMENT);
        return under(claim, i -> {
            Instant now = clock.get();
            Dates dates = new Dates(
                    i.effectiveFrom(), i.activeFrom().orElseGet(() -> activationPeriod.activeFrom(i.effectiveFrom())));
            List<Begun> begun = oppositions.insert(ascending, dates);
            List<Told> told = tell(i, begun, dates, now);
            oppositions.remember(told, dates, now);
            count(begun, dates);
            Instant after = clock.get();
            i.advance(ascending.length, begun.size(), told.size(), after, config.lease());
            i.worked(Duration.between(now, after));
        });
    }

    private List<Told> tell(LegacyImport job, List<Begun> begun, Dates dates, Instant now) {
        List<Told> told = new ArrayList<>();
        for (int from = 0; from < begun.size(); from += NUMBERS_PER_EVENT) {
            List<Begun> numbers = begun.subList(from, Math.min(begun.size(), from + NUMBERS_PER_EVENT));
            int batch = job.batches() + told.size() + 1;
            UUID event = outbox.append(new DomainEvent(
                    OppositionEvents.CARRIED_OVER,
                    job.id().toString(),
                    batch,
                    now,
                    new OppositionsCarriedOver(job.id(), batch, items(numbers, dates))));
            told.add(new Told(event, numbers));
        }
        return told;
    }

    private static List<OppositionsCarriedOver.Item> items(List<Begun> begun, Dates dates) {
        return begun.stream()
                .map(b -> new OppositionsCarriedOver.Item(
                        b.oppositionId(), b.number(), 1, dates.effectiveFrom(), dates.activeFrom()))
                .toList();
    }

    private void count(List<Begun> begun, Dates dates) {
        Map<LineGroup, Long> counts = new HashMap<>();
        begun.forEach(b -> counts.merge(LineGroup.of(b.number()), 1L, Long::sum));
        statistics.begun(counts, dates.effectiveFrom(), dates.activeFrom());
    }

    @Transactional
    boolean complete(Claim claim) {
        return under(claim, i -> i.complete(clock.get()));
    }

    @Transactional
    void release(Claim claim) {
        under(claim, LegacyImport::release);
    }

    @Transactional
    void stumble(Claim claim) {
        under(claim, i -> i.stumble(config.attempts(), clock.get()));
    }

    private boolean under(Claim claim, Consumer<LegacyImport> act) {
        Optional<LegacyImport> held = imports.locked(claim.id()).filter(i -> i.isHeldUnder(claim.fence()));
        held.ifPresent(act);
        return held.isPresent();
    }
}
