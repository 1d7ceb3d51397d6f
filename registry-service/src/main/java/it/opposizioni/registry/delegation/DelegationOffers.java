package it.opposizioni.registry.delegation;

import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.delegation.Delegation.Person;
import it.opposizioni.registry.registration.DeskRegistrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Offers delegations. The answer never tells whether anybody has that tax code. */
@ApplicationScoped
class DelegationOffers {

    /** Beyond it a year was mistyped. */
    private static final int LONGEST_YEARS = 10;

    private static final Duration DAY = Duration.ofDays(1);

    private static final Text TOO_OFTEN = Text.of(
            "Oggi hai proposto troppe deleghe: riprova domani.",
            "You have offered too many delegations today: try again tomorrow.");
    private static final Text NO_TAX_CODE = Text.of(
            "Il codice fiscale non è valido: deve essere quello di una persona, di 16 caratteri.",
            "The tax code is not valid: it must be a person’s, of 16 characters.");
    private static final Text YOURS = Text.of("Questo è il tuo codice fiscale.", "This is your own tax code.");
    private static final Text PAST = Text.of("L’ultimo giorno è già passato.", "The last day is over already.");
    private static final Text TOO_FAR =
            Text.of("Indica un giorno entro %s anni, o nessuno.", "State a day within %s years, or none.");
    private static final Text NOT_KNOWN = Text.of(
            "Per le deleghe serve il codice fiscale: accedi con SPID o con la carta d’identità elettronica.",
            "Delegations take a tax code: sign in with SPID or with the electronic identity card.");
    private static final Text EXISTS = Text.of(
            "Hai già proposto o dato una delega a questa persona: per cambiarla, prima chiudi quella.",
            "You have offered or given this person a delegation already: to change it, end that one first.");
    private static final Text TOO_MANY = Text.of(
            "Hai già %s deleghe aperte: chiudine una prima di proporne un’altra.",
            "You have %s open delegations already: end one before you offer another.");

    private final DelegationRepository delegations;
    private final DelegationColumns columns;
    private final DelegationConfig config;
    private final DeskRegistrations registrations;
    private final Outbox outbox;
    private final Ids ids;
    private final Now clock;

    DelegationOffers(
            DelegationRepository delegations,
            DelegationColumns columns,
            DelegationConfig config,
            DeskRegistrations registrations,
            Outbox outbox,
            Ids ids,
            Now clock) {
        this.delegations = delegations;
        this.columns = columns;
        this.config = config;
        this.registrations = registrations;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws DomainException 403 without a tax code of one's own, 409 for the same person twice or too many, 422 for what is no person */
    @Transactional
    DelegationView offer(Caller principal, NewDelegation wanted) {
        TaxCode own =
                principal.taxCode().orElseThrow(() -> new DomainException(RegistryProblems.TAX_CODE_NEEDED, NOT_KNOWN));
        Instant now = clock.get();
        TaxCode other = check(wanted, own, Rome.day(now));
        SearchKey key = columns.delegateKey(other.value());
        makeRoom(principal.subject(), key, now);
        Delegation delegation = new Delegation(
                ids.next(),
                new Person(principal.subject(), principal.name().orElse(null), own.value()),
                new Person(null, wanted.name(), other.value()),
                key.current());
        String event = delegation.offer(Rome.day(now).plus(config.answer()), wanted.lastDay(), now);
        delegations.persist(delegation);
        String known = registrations.subjectOf(other).orElse(null);
        outbox.append(DelegationEvents.of(event, delegation, known, now));
        return DelegationView.of(delegation, DelegationSide.GIVEN, now);
    }

    private static TaxCode check(NewDelegation wanted, TaxCode own, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        Optional<TaxCode> other = TaxCode.tryParse(wanted.taxCode()).filter(code -> code.kind() == TaxCode.Kind.PERSON);
        if (other.isEmpty()) {
            errors.add(new FieldError("/taxCode", "TAX_CODE", NO_TAX_CODE));
        } else if (other.get().equals(own)) {
            errors.add(new FieldError("/taxCode", "OWN_TAX_CODE", YOURS));
        }
        LocalDate last = wanted.lastDay();
        if (last != null && last.isBefore(today)) {
            errors.add(new FieldError("/lastDay", "PAST", PAST));
        } else if (last != null && last.isAfter(today.plusYears(LONGEST_YEARS))) {
            errors.add(new FieldError("/lastDay", "TOO_FAR", TOO_FAR.with(LONGEST_YEARS)));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return other.orElseThrow();
    }

    /** What is over gives its place up. */
    private void makeRoom(String principal, SearchKey key, Instant now) {
        delegations.queueUp(principal);
        if (delegations.offeredSince(principal, now.minus(DAY)) >= config.offersPerDay()) {
            throw new DomainException(CommonProblems.TOO_MANY_REQUESTS, TOO_OFTEN).retryAfter(DAY);
        }
        List<Delegation> open = new ArrayList<>(delegations.open(principal));
        open.removeIf(each -> {
            boolean over = each.state(now) == DelegationState.EXPIRED;
            if (over) {
                each.expire();
            }
            return over;
        });
        delegations.flush();
        if (open.stream().anyMatch(each -> key.matches(each.delegateKey()))) {
            throw new DomainException(RegistryProblems.DELEGATION_EXISTS, EXISTS);
        }
        if (open.size() >= config.most()) {
            throw new DomainException(RegistryProblems.TOO_MANY_DELEGATIONS, TOO_MANY.with(config.most()));
        }
    }
}
