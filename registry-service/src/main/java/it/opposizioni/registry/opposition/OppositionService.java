package it.opposizioni.registry.opposition;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.history.Change;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.medium.ActivationPeriods;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.medium.MediumDates;
import it.opposizioni.registry.opposition.OppositionEvents.EndReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Changes oppositions: who may, in which transaction, at what time. The rules themselves are in {@link Opposition}. */
@ApplicationScoped
public class OppositionService {

    private final OppositionRepository oppositions;
    private final OppositionJournal journal;
    private final OppositionLocks locks;
    private final OppositionEnds ends;
    private final ActivationPeriods periods;
    private final Ids ids;
    private final Now clock;

    OppositionService(
            OppositionRepository oppositions,
            OppositionJournal journal,
            OppositionLocks locks,
            OppositionEnds ends,
            ActivationPeriods periods,
            Ids ids,
            Now clock) {
        this.oppositions = oppositions;
        this.journal = journal;
        this.locks = locks;
        this.ends = ends;
        this.periods = periods;
        this.ids = ids;
        this.clock = clock;
    }

    /** Locks these numbers, always in the same order, so that two requests cannot deadlock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void queueUp(Collection<PhoneNumber> numbers) {
        // each is locked once more when it is looked for; one alone only then
        if (numbers.size() > 1) {
            oppositions.queueUp(numbers.stream().sorted().toList());
        }
    }

    /**
     * What came of registering a number.
     *
     * @param recorded the dates of the media that the person asked for and did not have before
     */
    public record Registered(Opposition opposition, List<MediumDates> recorded) {}

    /**
     * Puts a number into the register for a person that proved to have the line (the caller used the proof up), or adds a medium
     * to what that person opposes already.
     *
     * @return empty when all of it stands in the register for that person already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Registered> register(
            PhoneNumber number, String person, Set<Medium> media, String protocol, Instant now) {
        return register(number, person, media, protocol, now, journal);
    }

    /**
     * The same for somebody who asked for it at the desk, which has seen to it that nobody else holds the number.
     *
     * @return empty when all of it stands in the register for that person already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Registered> registerAtDesk(
            PhoneNumber number, String holder, Set<Medium> media, String protocol, Instant now, Ground ground) {
        return register(number, holder, media, protocol, now, journal.because(ground));
    }

    private Optional<Registered> register(
            PhoneNumber number,
            String person,
            Set<Medium> media,
            String protocol,
            Instant now,
            OppositionJournal told) {
        Optional<Opposition> found = oppositions.lockStanding(number);
        if (found.isPresent()) {
            Opposition standing = found.get();
            if (person.equals(standing.holder())) {
                return again(standing, media, now, told);
            }
            if (standing.holder() == null) {
                return Optional.of(claim(standing, person, media, protocol, now, told));
            }
            ends.end(standing.endWithLine(EndReason.HOLDER_CHANGED, now), Change.CEASED, standing);
        }
        Opposition begun =
                Opposition.register(ids.next(), number, person, OppositionAct.REGISTER, media, protocol, now, periods);
        oppositions.persist(begun);
        told.registered(begun);
        return Optional.of(registered(begun, media));
    }

    /** A person who asks for it once more while it is being withdrawn wants to keep it. */
    private Optional<Registered> again(Opposition standing, Set<Medium> media, Instant now, OppositionJournal told) {
        boolean leaving = standing.withdrawal()
                .filter(pending -> pending.contradicts(media))
                .isPresent();
        if (leaving) {
            Instant at = standing.notBeforeItBegan(now);
            told.withdrawalUndone(standing.undoWithdrawal(), standing, at);
        }
        Set<Medium> missing = new HashSet<>(media);
        standing.media().forEach(missing::remove);
        if (!missing.isEmpty()) {
            return Optional.of(addMedia(standing, missing, now, told));
        }
        return leaving ? Optional.of(registered(standing, media)) : Optional.empty();
    }

    /** Also one that a call from the line has asked to end: a person who claims it wants to keep it. */
    private Registered claim(
            Opposition standing,
            String person,
            Set<Medium> media,
            String protocol,
            Instant now,
            OppositionJournal told) {
        if (standing.withdrawal().isPresent()) {
            Instant at = standing.notBeforeItBegan(now);
            told.withdrawalUndone(standing.undoWithdrawal(), standing, at);
        }
        Instant activeFrom = standing.leading().activeFrom();
        String event = standing.claim(person, media, protocol, now, periods);
        told.claimed(event, standing, activeFrom, now);
        return registered(standing, media);
    }

    private Registered addMedia(Opposition standing, Set<Medium> added, Instant now, OppositionJournal told) {
        Instant at = standing.notBeforeItBegan(now);
        Instant activeFrom = standing.leading().activeFrom();
        told.mediaAdded(standing.addMedia(added, at, periods), standing, added, activeFrom, at);
        return registered(standing, added);
    }

    private static Registered registered(Opposition opposition, Set<Medium> media) {
        return new Registered(
                opposition,
                opposition.dates().stream()
                        .filter(dates -> media.contains(dates.medium()))
                        .toList());
    }

    /**
     * The holder repeats it: consents given until now no longer count (DPR 26/2022 art. 7 c. 4), as often as wanted (c. 8).
     *
     * @throws DomainException 404 when it is not this person's, 409 when it has ended or is being withdrawn
     */
    @Transactional
    public Opposition renew(UUID id, String person) {
        return renew(id, person, journal);
    }

    /** The same for a holder who asked for it at the desk. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Opposition renewAtDesk(UUID id, String holder, Ground ground) {
        return renew(id, holder, journal.because(ground));
    }

    /**
     * The same for many numbers of an organisation, of which the event names the request.
     *
     * @param ground null where somebody asked for it in nobody's place
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void renewInList(UUID id, String holder, Ground ground, UUID list) {
        renew(id, holder, journal.because(ground, list));
    }

    private Opposition renew(UUID id, String person, OppositionJournal told) {
        Opposition opposition = locks.own(id, person);
        Instant at = opposition.notBeforeItBegan(clock.get());
        told.renewed(opposition.renew(at), opposition, at);
        return opposition;
    }

    /**
     * Tells the holders of oppositions that became active, once for each medium.
     *
     * @return of how many oppositions it was announced, at most {@code limit}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int announceActivations(int limit) {
        Instant now = clock.get();
        List<Opposition> due = oppositions.lockToAnnounce(now, limit);
        due.forEach(opposition -> announce(opposition, now));
        return due.size();
    }

    /** The same for one that nobody holds, to the person who registered it without an account. The caller has locked it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announceActivation(Opposition unheld) {
        announce(unheld, clock.get());
    }

    private void announce(Opposition opposition, Instant now) {
        for (MediumDates dates : opposition.dates()) {
            opposition
                    .announceActivation(dates.medium(), now)
                    .ifPresent(event -> journal.activationAnnounced(event, opposition, dates, now));
        }
    }
}
