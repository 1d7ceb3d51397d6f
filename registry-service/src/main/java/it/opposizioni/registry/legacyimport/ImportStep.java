package it.opposizioni.registry.legacyimport;

import it.opposizioni.kit.database.LongWork;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.bulk.BatchEvents;
import it.opposizioni.registry.bulk.BatchEvents.Told;
import it.opposizioni.registry.bulk.JobSteps;
import it.opposizioni.registry.legacyimport.OppositionRows.Begun;
import it.opposizioni.registry.legacyimport.OppositionRows.Dates;
import it.opposizioni.registry.medium.ActivationPeriod;
import it.opposizioni.registry.opposition.OppositionEvents;
import it.opposizioni.registry.statistics.LineGroup;
import it.opposizioni.registry.statistics.StatisticsCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What a worker does to an import. Numbers, their history, events and counts are one commit with the checkpoint. */
@ApplicationScoped
class ImportStep implements JobSteps {

    /** A transaction of a second or two on a machine that does much else. */
    private static final Duration SLOWEST_STATEMENT = Duration.ofSeconds(50);

    private final LegacyImportRepository imports;
    private final OppositionRows oppositions;
    private final ActivationPeriod activationPeriod;
    private final BatchEvents events;
    private final StatisticsCounter statistics;
    private final LegacyImportConfig config;
    private final LongWork longWork;
    private final Now clock;

    ImportStep(
            LegacyImportRepository imports,
            OppositionRows oppositions,
            ActivationPeriod activationPeriod,
            BatchEvents events,
            StatisticsCounter statistics,
            LegacyImportConfig config,
            LongWork longWork,
            Now clock) {
        this.imports = imports;
        this.oppositions = oppositions;
        this.activationPeriod = activationPeriod;
        this.events = events;
        this.statistics = statistics;
        this.config = config;
        this.longWork = longWork;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Claim> claim(UUID worker) {
        Instant now = clock.get();
        return imports.claimable(worker, now)
                .map(i -> new Claim(i.id(), i.claim(worker, now, config.lease()), i.runs(), i.done()));
    }

    @Override
    @Transactional
    public boolean record(Claim claim, long[] ascending) {
        longWork.allow(SLOWEST_STATEMENT);
        return under(claim, i -> {
            Instant now = clock.get();
            Dates dates = new Dates(
                    i.effectiveFrom(), i.activeFrom().orElseGet(() -> activationPeriod.activeFrom(i.effectiveFrom())));
            List<Begun> begun = oppositions.insert(ascending, dates);
            List<Told<Begun>> told = tell(i, begun, dates, now);
            oppositions.remember(told, dates, now);
            count(begun, dates);
            Instant after = clock.get();
            i.advance(ascending.length, begun.size(), told.size(), after, config.lease());
            i.lease().worked(Duration.between(now, after));
        });
    }

    private List<Told<Begun>> tell(LegacyImport job, List<Begun> begun, Dates dates, Instant now) {
        return events.tell(
                OppositionEvents.CARRIED_OVER,
                job.id(),
                job.batches(),
                now,
                begun,
                (batch, numbers) -> new OppositionsCarriedOver(
                        job.id(), batch, dates.effectiveFrom(), dates.activeFrom(), items(numbers)));
    }

    private static List<OppositionsCarriedOver.Item> items(List<Begun> begun) {
        return begun.stream()
                .map(b -> new OppositionsCarriedOver.Item(b.oppositionId(), b.number(), 1))
                .toList();
    }

    private void count(List<Begun> begun, Dates dates) {
        Map<LineGroup, Long> counts = new HashMap<>();
        begun.forEach(b -> counts.merge(LineGroup.of(b.number()), 1L, Long::sum));
        statistics.begun(counts, dates.effectiveFrom(), dates.activeFrom());
    }

    @Override
    @Transactional
    public boolean complete(Claim claim) {
        return under(claim, i -> i.complete(clock.get()));
    }

    @Override
    @Transactional
    public void release(Claim claim) {
        under(claim, LegacyImport::release);
    }

    @Override
    @Transactional
    public void recordFailure(Claim claim) {
        under(claim, i -> i.recordFailure(config.attempts(), clock.get()));
    }

    @Override
    public List<UUID> ended() {
        return imports.ended();
    }

    private boolean under(Claim claim, Consumer<LegacyImport> act) {
        return claim.act(imports.locked(claim.id()), act);
    }
}
