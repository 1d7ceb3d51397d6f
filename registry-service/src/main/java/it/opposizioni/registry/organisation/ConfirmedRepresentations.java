package it.opposizioni.registry.organisation;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.registry.delegation.Representations;
import it.opposizioni.registry.desk.DeskHolders;
import it.opposizioni.registry.opposition.EarlierHolders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organisations for which somebody acts now. */
@ApplicationScoped
public class ConfirmedRepresentations implements Representations {

    private final RepresentationRepository representations;
    private final RepresentationColumns columns;
    private final DeskHolders holders;

    ConfirmedRepresentations(
            RepresentationRepository representations, RepresentationColumns columns, DeskHolders holders) {
        this.representations = representations;
        this.columns = columns;
        this.holders = holders;
    }

    @Override
    @Transactional
    public List<Represented> by(Caller person) {
        return representations.confirmed(person.subject()).stream()
                .map(this::represented)
                .toList();
    }

    @Override
    @Transactional
    public Optional<Represented> one(UUID id, Caller person) {
        return representations
                .findByIdOptional(id)
                .filter(each -> each.isOf(person.subject()))
                .filter(each -> each.state() == RepresentationState.CONFIRMED)
                .map(this::represented);
    }

    @Override
    @Transactional
    public boolean isRepresented(String holder) {
        return representations.isRepresented(UUID.fromString(holder.substring(EarlierHolders.DESK.length())));
    }

    /** Whether anybody acts for that holder of the desk now. */
    @Transactional
    public boolean isRepresented(UUID holder) {
        return representations.isRepresented(holder);
    }

    /** @param person subject */
    @Transactional
    public boolean isRepresentedBy(UUID holder, String person) {
        return representations.confirmed(person).stream()
                .anyMatch(each -> each.holderId().equals(holder));
    }

    /** Under which the desk knows the organisation for which something is asked; empty when it is asked for somebody else. */
    @Transactional
    public Optional<UUID> holderOf(Caller principal) {
        return principal
                .taxCode()
                .flatMap(code -> representations.confirmedFor(columns.taxKey(code.value())).stream()
                        .map(Representation::holderId)
                        .findFirst());
    }

    private Represented represented(Representation each) {
        return new Represented(
                each.id(),
                holders.organisation(each.holderId()).key(),
                each.name(),
                new TaxCode(each.taxCode()),
                each.requestedAt(),
                each.decidedAt());
    }
}
