package it.opposizioni.registry.delegation;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.holder.Principals;
import it.opposizioni.registry.opposition.EarlierHolders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Delegations as the two people in them see and change them, and who may act now: also for an organisation that somebody represents. */
@ApplicationScoped
class DelegationService implements Principals {

    private static final Text NOT_USABLE = Text.of(
            "Non puoi agire per questa persona: la delega non c’è o non è più in vigore.",
            "You cannot act for this person: there is no delegation, or it is no longer in force.");
    private static final Text DELEGATE_ANSWERS = Text.of(
            "Può rispondere solo la persona a cui l’hai proposta.", "Only the person you offered it to can answer.");

    private final DelegationRepository delegations;
    private final DelegationColumns columns;
    private final Representations organisations;
    private final Outbox outbox;
    private final Now clock;

    DelegationService(
            DelegationRepository delegations,
            DelegationColumns columns,
            Representations organisations,
            Outbox outbox,
            Now clock) {
        this.delegations = delegations;
        this.columns = columns;
        this.organisations = organisations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One with the side on which somebody is. */
    private record Seen(Delegation delegation, DelegationSide side) {}

    /** Both sides', newest first. */
    @Transactional
    List<DelegationView> of(Caller person) {
        Instant now = clock.get();
        Stream<Delegation> received = person.taxCode()
                .map(code -> delegations.offeredTo(columns.delegateKey(code.value())).stream())
                .orElse(Stream.of());
        return Stream.concat(delegations.given(person.subject()).stream(), received)
                .flatMap(each -> side(each, person).map(side -> new Seen(each, side)).stream())
                .sorted(Comparator.comparing((Seen seen) -> seen.delegation().id())
                        .reversed())
                .map(seen -> DelegationView.of(seen.delegation(), seen.side(), now))
                .toList();
    }

    /** Also the organisations that this person represents now. */
    @Transactional
    List<DelegationView> withOrganisations(Caller person) {
        return Stream.concat(
                        of(person).stream(), organisations.by(person).stream().map(DelegationView::of))
                .sorted(Comparator.comparing(DelegationView::id).reversed())
                .toList();
    }

    /** Or one of those organisations. @throws DomainException 404 when it is neither from nor to this person */
    @Transactional
    DelegationView one(UUID id, Caller person) {
        return delegations
                .findByIdOptional(id)
                .map(found -> DelegationView.of(found, sideOf(found, person), clock.get()))
                .or(() -> organisations.one(id, person).map(DelegationView::of))
                .orElseThrow(DomainException::notFound);
    }

    /** @throws DomainException 403 for the principal, 404 as {@link #one}, 409 when it was answered before or is over */
    @Transactional
    DelegationView answer(UUID id, Caller person, DelegationAct answer) {
        Delegation delegation = delegations.lock(id).orElseThrow(DomainException::notFound);
        if (sideOf(delegation, person) != DelegationSide.RECEIVED) {
            throw new DomainException(CommonProblems.FORBIDDEN, DELEGATE_ANSWERS);
        }
        Instant now = clock.get();
        String name = person.name().orElse(delegation.delegate().name());
        String event = answer == DelegationAct.ACCEPT
                ? delegation.accept(person.subject(), name, now)
                : delegation.decline(now);
        outbox.append(DelegationEvents.of(event, delegation, person.subject(), now));
        return DelegationView.of(delegation, DelegationSide.RECEIVED, now);
    }

    /** By either of the two. @throws DomainException 404 as {@link #one}, 409 when it is over */
    @Transactional
    DelegationView end(UUID id, Caller person) {
        Delegation delegation = delegations.lock(id).orElseThrow(DomainException::notFound);
        DelegationSide side = sideOf(delegation, person);
        Instant now = clock.get();
        String event = delegation.end(side, now);
        outbox.append(
                DelegationEvents.of(event, delegation, delegation.delegate().subject(), now));
        return DelegationView.of(delegation, side, now);
    }

    @Override
    @Transactional
    public Principal of(UUID id, Caller delegate) {
        return delegations
                .findByIdOptional(id)
                .filter(each -> each.isTakenBy(delegate.subject()))
                .filter(each -> each.state(clock.get()) == DelegationState.ACTIVE)
                .map(Delegation::principal)
                .filter(this::isStillThere)
                .map(person -> new Principal(
                        person.subject(), Optional.ofNullable(person.name()), new TaxCode(person.taxCode()), false))
                .or(() -> organisations
                        .one(id, delegate)
                        .map(found -> new Principal(found.holder(), Optional.of(found.name()), found.taxCode(), true)))
                .orElseThrow(() -> new DomainException(RegistryProblems.DELEGATION_NOT_USABLE, NOT_USABLE));
    }

    /** Nobody acts in the name of an organisation that nobody represents. */
    private boolean isStillThere(Delegation.Person principal) {
        return !principal.subject().startsWith(EarlierHolders.DESK) || organisations.isRepresented(principal.subject());
    }

    private DelegationSide sideOf(Delegation delegation, Caller person) {
        return side(delegation, person).orElseThrow(DomainException::notFound);
    }

    /** A second account with the same tax code has no part in what the first one has accepted. */
    private Optional<DelegationSide> side(Delegation delegation, Caller person) {
        if (delegation.isFrom(person.subject())) {
            return Optional.of(DelegationSide.GIVEN);
        }
        boolean mine = delegation.isTaken()
                ? delegation.isTakenBy(person.subject())
                : person.taxCode()
                        .filter(code -> columns.delegateKey(code.value()).matches(delegation.delegateKey()))
                        .isPresent();
        return mine ? Optional.of(DelegationSide.RECEIVED) : Optional.empty();
    }
}
