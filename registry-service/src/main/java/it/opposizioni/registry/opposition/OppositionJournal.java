package it.opposizioni.registry.opposition;

import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.registry.history.Change;
import it.opposizioni.registry.history.HistoryEntry.Fact;
import it.opposizioni.registry.history.OppositionHistory;
import it.opposizioni.registry.opposition.OppositionEvents.OppositionActivated;
import it.opposizioni.registry.opposition.OppositionEvents.OppositionRegistered;
import it.opposizioni.registry.opposition.OppositionEvents.OppositionWithdrawn;
import it.opposizioni.registry.statistics.LineKind;
import it.opposizioni.registry.statistics.StatisticsCounter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Records a change of an opposition in its three places: history, events, statistics. */
@ApplicationScoped
class OppositionJournal {

    private final OppositionHistory history;
    private final Outbox outbox;
    private final StatisticsCounter statistics;

    OppositionJournal(OppositionHistory history, Outbox outbox, StatisticsCounter statistics) {
        this.history = history;
        this.outbox = outbox;
        this.statistics = statistics;
    }

    void registered(Opposition opposition) {
        Instant at = opposition.effectiveFrom();
        remember(Change.REGISTERED, opposition, at, true);
        statistics.begun(LineKind.of(opposition.number()), at, opposition.activeFrom(), 1);
        emitRegistered(OppositionEvents.REGISTERED, opposition, at);
    }

    void claimed(String event, Opposition opposition, Instant at) {
        remember(Change.CLAIMED, opposition, at, true);
        emitRegistered(event, opposition, at);
    }

    void activationAnnounced(String event, Opposition opposition, Instant at) {
        emit(
                event,
                opposition,
                at,
                new OppositionActivated(
                        opposition.id(), opposition.number(), opposition.activeFrom(), opposition.holder()));
    }

    void ended(String event, Change change, Opposition opposition) {
        Instant at = opposition.endedAt();
        remember(change, opposition, at, false);
        statistics.ended(LineKind.of(opposition.number()), at, opposition.activeFrom());
        emit(
                event,
                opposition,
                at,
                new OppositionWithdrawn(
                        opposition.id(), opposition.number(), at, opposition.holder(), opposition.endReason()));
    }

    private void remember(Change change, Opposition o, Instant at, boolean stands) {
        history.append(new Fact(
                change,
                at,
                o.number(),
                o.id(),
                o.version(),
                stands && o.media().contains(Medium.TELEPHONE),
                stands && o.media().contains(Medium.POST),
                o.holder(),
                o.effectiveFrom(),
                o.activeFrom(),
                o.consentsRevokedAsOf()));
    }

    private void emitRegistered(String event, Opposition o, Instant at) {
        emit(
                event,
                o,
                at,
                new OppositionRegistered(
                        o.id(),
                        o.number(),
                        o.media(),
                        o.origin(),
                        o.effectiveFrom(),
                        o.activeFrom(),
                        o.consentsRevokedAsOf(),
                        o.holder(),
                        o.protocol()));
    }

    private void emit(String type, Opposition opposition, Instant at, Object data) {
        outbox.append(new DomainEvent(type, opposition.id().toString(), opposition.version(), at, data));
    }
}
