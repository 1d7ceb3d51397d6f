package it.opposizioni.registry.opposition;

import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.registry.history.Change;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.history.HistoryEntry.Fact;
import it.opposizioni.registry.history.OppositionHistory;
import it.opposizioni.registry.holder.ActingDelegate;
import it.opposizioni.registry.holder.LineContacts;
import it.opposizioni.registry.holder.LineContacts.LineContact;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.medium.MediumDates;
import it.opposizioni.registry.medium.PendingWithdrawal;
import it.opposizioni.registry.opposition.OppositionEvents.EndReason;
import it.opposizioni.registry.opposition.OppositionEvents.MediumWithdrawalAsked;
import it.opposizioni.registry.opposition.OppositionEvents.OppositionActivated;
import it.opposizioni.registry.opposition.OppositionEvents.OppositionMediaChanged;
import it.opposizioni.registry.opposition.OppositionEvents.OppositionRecovered;
import it.opposizioni.registry.opposition.OppositionEvents.OppositionRegistered;
import it.opposizioni.registry.opposition.OppositionEvents.OppositionRenewed;
import it.opposizioni.registry.opposition.OppositionEvents.OppositionWithdrawn;
import it.opposizioni.registry.opposition.OppositionEvents.WithdrawalAsked;
import it.opposizioni.registry.opposition.OppositionEvents.WithdrawalUndone;
import it.opposizioni.registry.statistics.LineGroup;
import it.opposizioni.registry.statistics.LineKind;
import it.opposizioni.registry.statistics.StatisticsCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Records a change of an opposition in its three places: history, events, statistics. */
@ApplicationScoped
class OppositionJournal {

    private final OppositionHistory history;
    private final Outbox outbox;
    private final StatisticsCounter statistics;
    private final ActingDelegate acting;
    private final LineContacts contacts;

    /** Null for what is done on the site. */
    private final Ground ground;

    /** With which an organisation asked it for many numbers; null for what was asked for one. */
    private final UUID list;

    @Inject
    OppositionJournal(
            OppositionHistory history,
            Outbox outbox,
            StatisticsCounter statistics,
            ActingDelegate acting,
            LineContacts contacts) {
        this(history, outbox, statistics, acting, contacts, null, null);
    }

    private OppositionJournal(
            OppositionHistory history,
            Outbox outbox,
            StatisticsCounter statistics,
            ActingDelegate acting,
            LineContacts contacts,
            Ground ground,
            UUID list) {
        this.acting = acting;
        this.contacts = contacts;
        this.history = history;
        this.outbox = outbox;
        this.statistics = statistics;
        this.ground = ground;
        this.list = list;
    }

    /** The same, for changes that were not asked for on the site: their history says how. */
    OppositionJournal because(Ground reason) {
        return because(reason, list);
    }

    /** The same, for what was asked for many numbers at once: their events name the request. @param reason null where the history needs none */
    OppositionJournal because(Ground reason, UUID request) {
        return new OppositionJournal(history, outbox, statistics, acting, contacts, reason, request);
    }

    void registered(Opposition opposition) {
        Instant at = opposition.leading().effectiveFrom();
        statistics.begun(
                LineGroup.of(opposition.number()), at, opposition.leading().activeFrom());
        UUID event = emitRegistered(OppositionEvents.REGISTERED, opposition, at, null);
        remember(Change.REGISTERED, opposition, at, true, event);
    }

    /** The person who registered it without an account learns that its code ends. @param activeFrom before the claim */
    void claimed(String event, Opposition opposition, Instant activeFrom, Instant at) {
        statistics.moved(
                LineGroup.of(opposition.number()),
                activeFrom,
                opposition.leading().activeFrom());
        LineContact before = contacts.contactOf(opposition.id()).orElse(null);
        remember(Change.CLAIMED, opposition, at, true, emitRegistered(event, opposition, at, before));
    }

    void recognised(String event, Opposition opposition, Instant at) {
        remember(Change.RECOGNISED, opposition, at, true, emitRegistered(event, opposition, at, null));
    }

    /** @param activeFrom before the change */
    void mediaAdded(String event, Opposition opposition, Set<Medium> added, Instant activeFrom, Instant at) {
        List<Medium> inOrder = added.stream().sorted().toList();
        mediaChanged(event, Change.MEDIUM_ADDED, opposition, inOrder, List.of(), activeFrom, at);
    }

    /** @param activeFrom before the change */
    void mediumWithdrawn(String event, Opposition opposition, Medium dropped, Instant activeFrom, Instant at) {
        mediaChanged(event, Change.MEDIUM_DROPPED, opposition, List.of(), List.of(dropped), activeFrom, at);
    }

    private void mediaChanged(
            String event,
            Change change,
            Opposition o,
            List<Medium> added,
            List<Medium> dropped,
            Instant activeFrom,
            Instant at) {
        statistics.moved(LineGroup.of(o.number()), activeFrom, o.leading().activeFrom());
        OppositionMediaChanged changed = new OppositionMediaChanged(
                o.id(), o.number(), at, added, dropped, o.media(), o.dates(), o.holder(), correspondent(o));
        if (o.holder() == null) {
            contacts.datesChanged(o.id(), o.dates());
        }
        remember(change, o, at, true, emit(event, o, at, changed));
    }

    void activationAnnounced(String event, Opposition o, MediumDates dates, Instant at) {
        OppositionActivated activated =
                new OppositionActivated(o.id(), o.number(), dates.activeFrom(), o.holder(), correspondent(o));
        emit(event, o, at, activated);
    }

    void renewed(String event, Opposition o, Instant at) {
        OppositionRenewed renewed =
                new OppositionRenewed(o.id(), o.number(), o.consentsRevokedAsOf(), o.holder(), correspondent(o), list);
        statistics.renewed(LineKind.of(o.number()), at);
        remember(Change.RENEWED, o, at, true, emit(event, o, at, renewed));
    }

    void withdrawalAsked(String event, Opposition o, PendingWithdrawal pending) {
        WithdrawalAsked asked = new WithdrawalAsked(
                o.id(), o.number(), pending.askedAt(), pending.dueAt(), o.holder(), correspondent(o), list);
        remember(Change.WITHDRAWAL_ASKED, o, pending.askedAt(), true, emit(event, o, pending.askedAt(), asked));
    }

    void mediumWithdrawalAsked(String event, Opposition o, PendingWithdrawal pending) {
        MediumWithdrawalAsked asked = new MediumWithdrawalAsked(
                o.id(), o.number(), pending.medium(), pending.askedAt(), pending.dueAt(), o.holder(), correspondent(o));
        Change change = pending.medium() == Medium.POST ? Change.POST_WITHDRAWAL_ASKED : Change.CALLS_WITHDRAWAL_ASKED;
        remember(change, o, pending.askedAt(), true, emit(event, o, pending.askedAt(), asked));
    }

    void withdrawalUndone(String event, Opposition o, Instant at) {
        WithdrawalUndone undone = new WithdrawalUndone(o.id(), o.number(), at, o.holder(), correspondent(o), list);
        remember(Change.WITHDRAWAL_UNDONE, o, at, true, emit(event, o, at, undone));
    }

    void ended(String event, Change change, Opposition opposition) {
        Instant at = opposition.endedAt();
        statistics.ended(
                LineGroup.of(opposition.number()), at, opposition.leading().activeFrom());
        OppositionWithdrawn withdrawn = new OppositionWithdrawn(
                opposition.id(),
                opposition.number(),
                at,
                opposition.holder(),
                EndReason.of(change),
                correspondent(opposition));
        remember(change, opposition, at, false, emit(event, opposition, at, withdrawn));
    }

    void recovered(Opposition opposition, Instant knownAt) {
        statistics.begun(
                LineGroup.of(opposition.number()),
                opposition.leading().effectiveFrom(),
                opposition.leading().activeFrom());
        recovered(OppositionEvents.RECOVERED, opposition, true, knownAt);
    }

    /** @param activeFrom before the change */
    void changeRecovered(String event, Opposition opposition, Instant activeFrom, Instant knownAt) {
        statistics.moved(
                LineGroup.of(opposition.number()),
                activeFrom,
                opposition.leading().activeFrom());
        recovered(event, opposition, true, opposition.notBeforeItBegan(knownAt));
    }

    void endRecovered(String event, Opposition opposition) {
        statistics.ended(
                LineGroup.of(opposition.number()),
                opposition.endedAt(),
                opposition.leading().activeFrom());
        recovered(event, opposition, false, opposition.endedAt());
    }

    private void recovered(String event, Opposition o, boolean stands, Instant at) {
        OppositionRecovered recovered = new OppositionRecovered(
                o.id(), o.number(), stands ? o.media() : List.of(), stands ? o.dates() : List.of(), at);
        remember(Change.RECOVERED, o, at, stands, emit(event, o, at, recovered));
    }

    private void remember(Change change, Opposition o, Instant at, boolean stands, UUID event) {
        Optional<MediumDates> post = o.dates().stream()
                .filter(dates -> stands && dates.medium() == Medium.POST)
                .findFirst();
        Fact fact = new Fact(
                change,
                at,
                o.number(),
                o.id(),
                o.version(),
                stands && o.media().contains(Medium.TELEPHONE),
                post.isPresent(),
                o.holder(),
                o.leading().effectiveFrom(),
                o.leading().activeFrom(),
                post.map(MediumDates::effectiveFrom).orElse(null),
                post.map(MediumDates::activeFrom).orElse(null),
                o.consentsRevokedAsOf(),
                groundOf(change));
        history.append(fact, event);
    }

    /** No delegate is named for what follows from an act for another holder, or from a holder's first sign-in. */
    private Ground groundOf(Change change) {
        return ground != null || change == Change.CEASED || change == Change.RECOGNISED
                ? ground
                : acting.delegation().map(Ground::ofDelegate).orElse(null);
    }

    /** Null where somebody holds it. */
    private LineContact correspondent(Opposition o) {
        return o.holder() == null ? contacts.contactOf(o.id()).orElse(null) : null;
    }

    private UUID emitRegistered(String event, Opposition o, Instant at, LineContact correspondent) {
        return emit(
                event,
                o,
                at,
                new OppositionRegistered(
                        o.id(),
                        o.number(),
                        o.media(),
                        o.origin(),
                        o.leading().effectiveFrom(),
                        o.leading().activeFrom(),
                        o.dates(),
                        o.consentsRevokedAsOf(),
                        o.holder(),
                        o.protocol(),
                        correspondent));
    }

    /** Before the entry of the history, which names the event. */
    private UUID emit(String type, Opposition opposition, Instant at, Object data) {
        return outbox.append(new DomainEvent(type, opposition.id().toString(), opposition.version(), at, data));
    }
}
