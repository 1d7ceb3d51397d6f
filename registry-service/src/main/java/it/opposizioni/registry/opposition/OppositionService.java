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
    private static final Text NOT_PROVEN = Text.of(
            "Verifica di nuovo la linea: serve un codice confermato da poco per questo numero.",
            "Prove the line again: a code confirmed recently for this number is needed.");

    private final OppositionRepository oppositions;
    private final OppositionJournal journal;
    private final OppositionLookup lookup;
    private final LineProofs proofs;
    private final ActivationPeriod activationPeriod;
    private final Instance<OppositionEnding> alsoEnding;
    private final Ids ids;
    private final Now clock;

    OppositionService(
            OppositionRepository oppositions,
            OppositionJournal journal,
            OppositionLookup lookup,
            LineProofs proofs,
            ActivationPeriod activationPeriod,
            Instance<OppositionEnding> alsoEnding,
            Ids ids,
            Now clock) {
        this.oppositions = oppositions;
        this.journal = journal;
        this.lookup = lookup;
        this.proofs = proofs;
        this.activationPeriod = activationPeriod;
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
     * Puts a number into the register for a person that proved to have the line (the caller used the proof up).
     *
     * @return empty when the number stands in the register for that person already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Opposition> register(
            PhoneNumber number, String person, Set<Medium> media, String protocol, Instant now) {
        Optional<Opposition> found = oppositions.lockStanding(number);
        if (found.isPresent()) {
            Opposition standing = found.get();
            if (standing.isHeldBy(person)) {
                return Optional.empty();
            }
            if (standing.state() == OppositionState.UNHELD) {
                String event = standing.claim(person, media, protocol, now);
                journal.claimed(event, standing, now);
                return found;
            }
            end(standing.passLineOn(now), Change.CEASED, standing);
        }
        Opposition begun = Opposition.register(ids.next(), number, person, media, protocol, now, activationPeriod);
        oppositions.persist(begun);
        journal.registered(begun);
        return Optional.of(begun);
    }

    /**
     * The holder ends its opposition. Requires a fresh proof of the line: an open session of another person is not enough.
     *
     * @throws DomainException 404 when it is not this person's, 409 when it has ended, 422 without a proof
     */
    @Transactional
    public Opposition withdraw(UUID id, String person, UUID proofId) {
        Opposition opposition = lookup.own(id, person);
        boolean proven = proofs.use(proofId, person, opposition.number());
        lockStanding(opposition);
        if (!proven) {
            throw new DomainException(RegistryProblems.LINE_NOT_PROVEN, NOT_PROVEN)
                    .with(new FieldError("/proofId", "PROOF_NOT_USABLE", NOT_PROVEN));
        }
        end(opposition.withdraw(clock.get()), Change.WITHDRAWN, opposition);
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
        oppositions.getEntityManager().refresh(opposition);
        if (opposition.state() != OppositionState.HELD) {
            throw new DomainException(RegistryProblems.OPPOSITION_ENDED, ENDED);
        }
    }

    /**
     * Tells the holders of oppositions that became active, each once.
     *
     * @return how many were announced, at most {@code limit}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int announceActivations(int limit) {
        Instant now = clock.get();
        List<Opposition> due = oppositions.lockToAnnounce(now, limit);
        due.forEach(opposition -> journal.activationAnnounced(opposition.announceActivation(now), opposition, now));
        return due.size();
    }

    private void end(String event, Change change, Opposition opposition) {
        // at once: Hibernate writes new rows before changed ones, and two standing rows of one number are refused
        oppositions.flush();
        journal.ended(event, change, opposition);
        alsoEnding.forEach(other -> other.ended(opposition));
    }
}
