package it.opposizioni.registry.withoutaccount;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.lineproof.Channel;
import it.opposizioni.registry.lineproof.ProofPurpose;
import it.opposizioni.registry.lineproof.VisitProofs;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionLookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Begins visits, and proves their lines. Of the register a visit learns nothing before its line is proved. */
@ApplicationScoped
class Visits {

    private static final Text NOT_A_LINE =
            Text.of("Solo linee italiane, fisse o mobili.", "Only Italian lines, fixed or mobile.");
    private static final Text NOT_ASKED =
            Text.of("Chiedi prima un codice per questa linea.", "Ask for a code for this line first.");

    private static final Text TOO_MANY_NUMBERS = Text.of(
            "Hai già iscritto %s numeri, quanti se ne possono iscrivere di seguito. Per un altro ricomincia da capo.",
            "You have registered %s numbers already, as many as one can in a row. For another one start again.");

    private final VisitRepository visits;
    private final VisitProofs proofs;
    private final Correspondents correspondents;
    private final OppositionLookup lookup;
    private final WithoutAccountConfig config;
    private final Now clock;

    Visits(
            VisitRepository visits,
            VisitProofs proofs,
            Correspondents correspondents,
            OppositionLookup lookup,
            WithoutAccountConfig config,
            Now clock) {
        this.visits = visits;
        this.proofs = proofs;
        this.correspondents = correspondents;
        this.lookup = lookup;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param after the visit of the number that the same person has registered before; null for the first
     * @throws DomainException 422 when the number is not that of a subscriber's line; 404 or 409 when it cannot be another one of that visit's person
     */
    @Transactional
    VisitView begin(PhoneNumber number, UUID after, Locale language) {
        if (!number.isSubscriberLine()) {
            throw DomainException.invalid("/line", "NOT_A_LINE", NOT_A_LINE);
        }
        // random and not by time: to know when somebody was here must not help to guess the id
        Instant now = clock.get();
        Visit visit = new Visit(UUID.randomUUID(), number, language.getLanguage(), now, config);
        if (after != null) {
            visit.follow(
                    visits.findByIdOptional(after).orElseThrow(DomainException::notFound), now, config.provedLife());
            registeredBefore(visit);
        }
        visits.persist(visit);
        return view(visit);
    }

    /**
     * Of the same person, one after the other.
     *
     * @throws DomainException 409 when there are as many as may be
     */
    List<Visit> registeredBefore(Visit visit) {
        List<Visit> before = visit.isFirst() ? List.of() : visits.registeredSince(visit.firstVisit());
        if (before.size() >= config.numbersPerAddress()) {
            throw new DomainException(
                    RegistryProblems.TOO_MANY_NUMBERS, TOO_MANY_NUMBERS.with(config.numbersPerAddress()));
        }
        return before;
    }

    /** @throws DomainException 404 when there is none */
    @Transactional
    VisitView get(UUID id) {
        return view(visits.findByIdOptional(id).orElseThrow(DomainException::notFound));
    }

    /**
     * @throws DomainException 409 when the line is proved or the time over, 422 when the line cannot be proved in that way, 429 when it
     * is too often
     */
    @Transactional
    VisitProofs.Asked askProof(UUID id, Channel channel, ProofPurpose purpose, Locale language) {
        Visit visit = visits.lock(id);
        Instant now = clock.get();
        visit.require(VisitAct.PROVE_LINE, now);
        VisitProofs.Asked asked = proofs.ask(visit.id(), visit.number(), channel, purpose, language);
        visit.proofAsked(asked.id(), now);
        return asked;
    }

    /**
     * A guess counts also when it is wrong, so the refusal is the return value and not an exception, which would roll it back.
     *
     * @param code null where a call from the line is waited for
     * @return empty when the line is proved
     * @throws DomainException 404 when there is no such visit, 409 when its time is over
     */
    @Transactional
    Optional<DomainException> confirmLine(UUID id, String code) {
        Visit visit = visits.lock(id);
        if (visit.isProved()) {
            // a form sent twice
            return Optional.empty();
        }
        Instant now = clock.get();
        visit.require(VisitAct.PROVE_LINE, now);
        if (visit.proofId() == null) {
            return Optional.of(new DomainException(RegistryProblems.LINE_NOT_PROVEN, NOT_ASKED));
        }
        Optional<DomainException> refusal = proofs.confirm(visit.id(), visit.proofId(), visit.number(), code);
        if (refusal.isEmpty()) {
            visit.proveLine(now, config.provedLife());
            keepEmail(visit, now);
        }
        return refusal;
    }

    /** A number that is in the register for somebody is managed by its own code, whatever address was confirmed here. */
    private void keepEmail(Visit visit, Instant now) {
        List<Visit> before = visit.isFirst() || isTaken(standing(visit.number()))
                ? List.of()
                : visits.registeredSince(visit.firstVisit());
        if (!before.isEmpty()) {
            visit.keepEmail(before.getLast(), now);
        }
    }

    private static boolean isTaken(Standing standing) {
        return standing == Standing.BY_CODE || standing == Standing.BY_ACCOUNT;
    }

    private VisitView view(Visit visit) {
        Instant now = clock.get();
        return VisitView.of(visit, visit.isProved() ? standing(visit.number()) : null, now);
    }

    private Standing standing(PhoneNumber number) {
        Optional<Opposition> found = lookup.standing(number);
        if (found.isEmpty()) {
            return Standing.NOT_REGISTERED;
        }
        if (found.get().holder() != null) {
            return Standing.BY_ACCOUNT;
        }
        return correspondents.of(found.get()).isPresent() ? Standing.BY_CODE : Standing.UNCLAIMED;
    }
}
