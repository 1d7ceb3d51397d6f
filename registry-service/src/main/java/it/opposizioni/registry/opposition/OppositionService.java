package it.opposizioni.registry.opposition;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.history.Change;
import it.opposizioni.registry.lineproof.LineProofs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Changes oppositions: who may, in which transaction, at what time. The rules themselves are in {@link Opposition}. */
@ApplicationScoped
public class OppositionService {

    private static final Text ENDED =
            Text.of("Questa opposizione è già terminata.", "This opposition has ended already.");
    private static final Text NOT_OPPOSED = Text.of(
            "Per questo numero non c'è un'opposizione di questo tipo: non c'è nulla da togliere.",
            "This number has no opposition of this kind: there is nothing to end.");
    private static final Text NOT_PROVEN = Text.of(
            "Verifica di nuovo la linea: serve un codice confermato da poco per questo numero.",
            "Prove the line again: a code confirmed recently for this number is needed.");

    private final OppositionRepository oppositions;
    private final OppositionJournal journal;
    private final OppositionLookup lookup;
    private final LineProofs proofs;
    private final ActivationPeriods periods;
    private final Instance<OppositionEnding> alsoEnding;
    private final Ids ids;
    private final Now clock;

    OppositionService(
            OppositionRepository oppositions,
            OppositionJournal journal,
            OppositionLookup lookup,
            LineProofs proofs,
            ActivationPeriods periods,
            Instance<OppositionEnding> alsoEnding,
            Ids ids,
            Now clock) {
        this.oppositions = oppositions;
        this.journal = journal;
        this.lookup = lookup;
        this.proofs = proofs;
        this.periods = periods;
        this.alsoEnding = alsoEnding;
        this.ids = ids;
        this.clock = clock;
    }

    /** Locks these numbers, always in the same order, so that two requests cannot deadlock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void queueUp(Collection<PhoneNumber> numbers) {
        numbers.stream().sorted(Comparator.naturalOrder()).forEach(oppositions::queueUp);
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
        Optional<Opposition> found = oppositions.lockStanding(number);
        if (found.isPresent()) {
            Opposition standing = found.get();
            if (standing.isHeldBy(person)) {
                Set<Medium> missing = standing.missing(media);
                return missing.isEmpty() ? Optional.empty() : Optional.of(addMedia(standing, missing, now));
            }
            if (standing.state() == OppositionState.UNHELD) {
                Instant activeFrom = standing.activeFrom();
                String event = standing.claim(person, media, protocol, now, periods);
                journal.claimed(event, standing, activeFrom, now);
                return Optional.of(registered(standing, media));
            }
            end(standing.passLineOn(now), Change.CEASED, standing);
        }
        Opposition begun = Opposition.register(ids.next(), number, person, media, protocol, now, periods);
        oppositions.persist(begun);
        journal.registered(begun);
        return Optional.of(registered(begun, media));
    }

    private Registered addMedia(Opposition standing, Set<Medium> added, Instant now) {
        Instant at = standing.notBeforeItBegan(now);
        Instant activeFrom = standing.activeFrom();
        journal.mediaAdded(standing.addMedia(added, at, periods), standing, added, activeFrom, at);
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
     * The holder ends its opposition. Requires a fresh proof of the line: an open session of another person is not enough.
     *
     * @throws DomainException 404 when it is not this person's, 409 when it has ended, 422 without a proof
     */
    @Transactional
    public Opposition withdraw(UUID id, String person, UUID proofId) {
        Opposition opposition = lockProven(id, person, proofId);
        end(opposition.withdraw(clock.get()), Change.WITHDRAWN, opposition);
        return opposition;
    }

    /**
     * The holder no longer opposes one medium; what remains keeps its dates. With the last medium the opposition ends.
     *
     * @throws DomainException as {@link #withdraw}, and 409 when that medium is not opposed
     */
    @Transactional
    public Opposition dropMedium(UUID id, String person, Medium medium, UUID proofId) {
        Opposition opposition = lockProven(id, person, proofId);
        if (!opposition.media().contains(medium)) {
            throw new DomainException(RegistryProblems.MEDIUM_NOT_OPPOSED, NOT_OPPOSED);
        }
        Instant at = opposition.notBeforeItBegan(clock.get());
        if (opposition.media().size() == 1) {
            end(opposition.withdraw(at), Change.WITHDRAWN, opposition);
        } else {
            Instant activeFrom = opposition.activeFrom();
            journal.mediumDropped(opposition.dropMedium(medium), opposition, medium, activeFrom, at);
        }
        return opposition;
    }

    private Opposition lockProven(UUID id, String person, UUID proofId) {
        Opposition opposition = lookup.own(id, person);
        boolean proven = proofs.use(proofId, person, opposition.number());
        lockStanding(opposition);
        if (!proven) {
            throw new DomainException(RegistryProblems.LINE_NOT_PROVEN, NOT_PROVEN)
                    .with(new FieldError("/proofId", "PROOF_NOT_USABLE", NOT_PROVEN));
        }
        return opposition;
    }

    /**
     * One's own standing opposition, which nobody else changes until the end of the transaction.
     *
     * @throws DomainException 404 when it is not this person's, 409 when it has ended
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Opposition lockOwn(UUID id, String person) {
        Opposition opposition = lookup.own(id, person);
        lockStanding(opposition);
        return opposition;
    }

    private void lockStanding(Opposition opposition) {
        oppositions.queueUp(opposition.number());
        // the row too: what announces activations locks rows and not numbers
        oppositions.getEntityManager().refresh(opposition, LockModeType.PESSIMISTIC_WRITE);
        if (opposition.state() != OppositionState.HELD) {
            throw new DomainException(RegistryProblems.OPPOSITION_ENDED, ENDED);
        }
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
        due.forEach(opposition -> opposition.toAnnounce(now).forEach(medium -> announce(opposition, medium, now)));
        return due.size();
    }

    private void announce(Opposition opposition, Medium medium, Instant now) {
        String event = opposition.announceActivation(medium, now);
        opposition.dates().stream()
                .filter(dates -> dates.medium() == medium)
                .forEach(dates -> journal.activationAnnounced(event, opposition, dates, now));
    }

    private void end(String event, Change change, Opposition opposition) {
        // at once: Hibernate writes new rows before changed ones, and two standing rows of one number are refused
        oppositions.flush();
        journal.ended(event, change, opposition);
        alsoEnding.forEach(other -> other.ended(opposition));
    }
}
