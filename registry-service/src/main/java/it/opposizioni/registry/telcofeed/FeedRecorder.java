package it.opposizioni.registry.telcofeed;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.bulk.BatchEvents;
import it.opposizioni.registry.bulk.BatchEvents.Told;
import it.opposizioni.registry.bulk.HistoryRows.Entry;
import it.opposizioni.registry.medium.ActivationPeriod;
import it.opposizioni.registry.opposition.OppositionEvents;
import it.opposizioni.registry.opposition.ReportedEnds;
import it.opposizioni.registry.statistics.LineGroup;
import it.opposizioni.registry.statistics.StatisticsCounter;
import it.opposizioni.registry.telcofeed.NumberChanges.End;
import it.opposizioni.registry.telcofeed.NumberChanges.Outcome;
import it.opposizioni.registry.telcofeed.UnlistedLines.Dates;
import it.opposizioni.registry.telcofeed.UnlistedLines.Unlisted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Records what a part of a feed changes: the oppositions, their history, the events and the counts. */
@ApplicationScoped
class FeedRecorder {

    private final UnlistedLines lines;
    private final ReportedEnds toldEnds;
    private final BatchEvents events;
    private final StatisticsCounter statistics;
    private final ActivationPeriod activationPeriod;

    FeedRecorder(
            UnlistedLines lines,
            ReportedEnds toldEnds,
            BatchEvents events,
            StatisticsCounter statistics,
            ActivationPeriod activationPeriod) {
        this.lines = lines;
        this.toldEnds = toldEnds;
        this.events = events;
        this.statistics = statistics;
        this.activationPeriod = activationPeriod;
    }

    /** @param events of many numbers; those of one, which people are written about, do not count */
    record Recorded(long begun, long ended, int events) {}

    /**
     * They are opposed from now on, whatever day the line became unlisted: nobody could know before (as a registration, art. 7 c. 8).
     *
     * @param outcomes ascending by number
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Recorded record(TelcoFeed feed, List<Outcome> outcomes, Instant now) {
        // ends first: a number stands in the register once
        List<Told<Entry>> told = new ArrayList<>(end(feed, outcomes, now));
        lines.adopt(
                feed.file().telco(),
                outcomes.stream()
                        .map(Outcome::adoption)
                        .filter(Objects::nonNull)
                        .toList());
        List<Entry> begun = begin(feed, outcomes, now);
        told.addAll(events.tell(
                OppositionEvents.REPORTED,
                feed.id(),
                feed.batches() + told.size(),
                now,
                begun,
                (batch, numbers) -> OppositionsReported.of(feed.id(), batch, numbers)));
        lines.remember(told, now);
        long ended = outcomes.stream().filter(outcome -> outcome.end() != null).count();
        return new Recorded(begun.size(), ended, told.size());
    }

    private List<Told<Entry>> end(TelcoFeed feed, List<Outcome> outcomes, Instant now) {
        List<End> untold = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        outcomes.forEach(outcome -> {
            End end = outcome.end();
            if (end != null && end.opposition().told()) {
                toldEnds.end(end.opposition().id(), end.change(), end.at());
            } else if (end != null) {
                untold.add(end);
                entries.add(entry(outcome.number(), end));
            }
        });
        lines.end(untold);
        countEnded(entries);
        return events.tell(
                OppositionEvents.CEASED,
                feed.id(),
                feed.batches(),
                now,
                entries,
                (batch, numbers) -> OppositionsCeased.of(feed.id(), batch, numbers));
    }

    private static Entry entry(long number, End end) {
        return new Entry(
                number,
                end.opposition().id(),
                end.opposition().version() + 1,
                end.change(),
                false,
                end.at(),
                end.opposition().effectiveFrom(),
                end.opposition().activeFrom());
    }

    private List<Entry> begin(TelcoFeed feed, List<Outcome> outcomes, Instant now) {
        List<Unlisted> unlisted = new ArrayList<>();
        outcomes.forEach(outcome -> {
            if (outcome.begin() != null) {
                unlisted.add(new Unlisted(outcome.number(), outcome.begin()));
            }
        });
        Dates dates = new Dates(now, activationPeriod.activeFrom(now));
        List<Entry> begun = lines.begin(feed.file().telco(), unlisted, dates);
        Map<LineGroup, Long> counts = new HashMap<>();
        begun.forEach(entry -> counts.merge(lineOf(entry), 1L, Long::sum));
        statistics.begun(counts, dates.effectiveFrom(), dates.activeFrom());
        return begun;
    }

    /** What ended and had begun at the same instants is counted together. */
    private record Times(Instant endedAt, Instant activeFrom) {}

    private void countEnded(List<Entry> ended) {
        Map<Times, Map<LineGroup, Long>> counts = new HashMap<>();
        ended.forEach(
                entry -> counts.computeIfAbsent(new Times(entry.validFrom(), entry.activeFrom()), _ -> new HashMap<>())
                        .merge(lineOf(entry), 1L, Long::sum));
        counts.forEach((times, lineCounts) -> statistics.ended(lineCounts, times.endedAt(), times.activeFrom()));
    }

    private static LineGroup lineOf(Entry entry) {
        return LineGroup.of(PhoneNumber.ofDigits(entry.number()));
    }
}
