package it.opposizioni.registry.opposition;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.medium.PendingWithdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the desk has to know of a number before it does what its holder asked for. */
@ApplicationScoped
public class AssistedOppositions {

    private final OppositionRepository oppositions;
    private final OppositionLookup lookup;

    AssistedOppositions(OppositionRepository oppositions, OppositionLookup lookup) {
        this.oppositions = oppositions;
        this.lookup = lookup;
    }

    /**
     * A number that stands in the register.
     *
     * @param holder null while nobody has claimed an imported number
     * @param media what it opposes, without the one that its holder has asked to end
     * @param leaving its holder has asked to end all of it and can still undo that
     * @param mediumLeaving the same of one of two media
     */
    public record Standing(UUID id, String holder, List<Medium> media, boolean leaving, boolean mediumLeaving) {

        static Standing of(Opposition opposition) {
            Optional<PendingWithdrawal> pending = opposition.withdrawal();
            return new Standing(
                    opposition.id(),
                    opposition.holder(),
                    opposition.media().stream()
                            .filter(medium -> pending.map(PendingWithdrawal::medium)
                                    .filter(medium::equals)
                                    .isEmpty())
                            .toList(),
                    pending.filter(PendingWithdrawal::isOfEverything).isPresent(),
                    pending.filter(each -> !each.isOfEverything()).isPresent());
        }
    }

    /** As it is now; empty when the number is not in the register. */
    public Optional<Standing> standing(PhoneNumber number) {
        return lookup.standing(number).map(Standing::of);
    }

    /** The same of many; what is not in the register is left out. */
    @Transactional
    public Map<PhoneNumber, Standing> standing(Collection<PhoneNumber> wanted) {
        return oppositions.list("number in ?1 and endedAt is null", wanted).stream()
                .collect(Collectors.toMap(Opposition::number, Standing::of));
    }

    /** Whether any of them is still that holder's, and about to leave the register as a whole. */
    @Transactional
    public boolean isAnyLeaving(Collection<PhoneNumber> numbers, String holder) {
        return oppositions.isAnyLeaving(numbers, holder);
    }

    /** As {@link #standing(PhoneNumber)}, and nobody else changes the number until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Standing> lockStanding(PhoneNumber number) {
        Optional<Opposition> found = oppositions.lockStanding(number);
        found.ifPresent(
                opposition -> oppositions.getEntityManager().refresh(opposition, LockModeType.PESSIMISTIC_WRITE));
        return found.map(Standing::of);
    }
}
