package it.opposizioni.registry.opposition;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.medium.PendingWithdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A person's own opposition, which nobody else changes until the end of the transaction. */
@ApplicationScoped
public class OppositionLocks {

    private static final Text ENDED =
            Text.of("Questa opposizione è già terminata.", "This opposition has ended already.");
    private static final Text LEAVING = Text.of(
            "Hai chiesto di togliere questo numero dal registro: annulla prima quella richiesta.",
            "You have asked to take this number off the register: undo that first.");

    private final OppositionRepository oppositions;
    private final OppositionLookup lookup;

    OppositionLocks(OppositionRepository oppositions, OppositionLookup lookup) {
        this.oppositions = oppositions;
        this.lookup = lookup;
    }

    /**
     * One that stands and that its holder has not asked to end.
     *
     * @throws DomainException 404 when it is not this person's, 409 when it has ended or is being withdrawn
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Opposition own(UUID id, String person) {
        Opposition opposition = standing(id, person);
        requireStaying(opposition);
        return opposition;
    }

    /**
     * Nobody changes meanwhile what is about to leave the register.
     *
     * @throws DomainException 409 when its end was asked for
     */
    public static void requireStaying(Opposition locked) {
        if (locked.withdrawal().filter(PendingWithdrawal::isOfEverything).isPresent()) {
            throw new DomainException(RegistryProblems.WITHDRAWAL_UNDER_WAY, LEAVING);
        }
    }

    /**
     * One that stands, also when its holder has asked to end it.
     *
     * @throws DomainException 404 when it is not this person's, 409 when it has ended
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Opposition standing(UUID id, String person) {
        Opposition opposition = lookup.own(id, person);
        oppositions.queueUp(opposition.number());
        // the row too: what announces activations locks rows and not numbers
        oppositions.getEntityManager().refresh(opposition, LockModeType.PESSIMISTIC_WRITE);
        if (opposition.endedAt() != null) {
            throw new DomainException(RegistryProblems.OPPOSITION_ENDED, ENDED);
        }
        return opposition;
    }
}
