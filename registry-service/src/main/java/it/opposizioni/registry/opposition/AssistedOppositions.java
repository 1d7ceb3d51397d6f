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
            return of(opposition.id(), opposition.holder(), opposition.media(), opposition.withdrawal());
        }

        private static Standing of(OppositionRepository.Row row) {
            return of(
                    row.id(),
                    row.holder(),
                    row.media().media(),
                    Optional.ofNullable(row.withdrawal()).filter(pending -> pending.isStillOf(row.media())));
        }

        private static Standing of(UUID id, String holder, List<Medium> media, Optional<PendingWithdrawal> pending) {
            return new Standing(
                    id,
                    holder,
                    media.stream()
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
        return oppositions.standings(wanted).stream()
                .collect(Collectors.toMap(OppositionRepository.Row::number, Standing::of));
    }

    /**
     * The oppositions of the numbers that are still that holder's: those about to leave the register as a whole, or the others.
     *
     * @param most how many are looked for
     */
    @Transactional
    public List<UUID> held(Collection<PhoneNumber> numbers, String holder, boolean leaving, int most) {
        return oppositions.held(numbers, holder, leaving, most);
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
