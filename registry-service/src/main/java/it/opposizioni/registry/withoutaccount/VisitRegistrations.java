package it.opposizioni.registry.withoutaccount;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.LineOppositions;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionView;
import it.opposizioni.registry.registration.LineRegistrations;
import it.opposizioni.registry.registration.LineRegistrations.Recorded;
import it.opposizioni.registry.withoutaccount.ManagementCodeIssued.Together;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Registers the number of a visit: from the same moment, with the same dates and the same kind of protocol number as every other way. */
@ApplicationScoped
class VisitRegistrations {

    private static final Text BY_ACCOUNT = Text.of(
            "Questo numero è già protetto: l’ha iscritto qualcuno che ha un account. Se sei tu, accedi per gestirlo.",
            "This number is protected already: somebody with an account registered it. If that is you, sign in to manage it.");
    private static final Text BY_CODE = Text.of(
            "Questo numero è già protetto. Per gestirlo serve il codice mandato per e-mail.",
            "This number is protected already. To manage it you need the code that was sent by e-mail.");

    private final VisitRepository visits;
    private final Visits stays;
    private final Correspondents correspondents;
    private final LineOppositions oppositions;
    private final LineRegistrations registrations;
    private final Now clock;

    VisitRegistrations(
            VisitRepository visits,
            Visits stays,
            Correspondents correspondents,
            LineOppositions oppositions,
            LineRegistrations registrations,
            Now clock) {
        this.visits = visits;
        this.stays = stays;
        this.correspondents = correspondents;
        this.oppositions = oppositions;
        this.registrations = registrations;
        this.clock = clock;
    }

    /**
     * @throws DomainException 409 when line or address are not proved, when the time is over, the number is in the register for somebody, or
     *     as many as may be were registered before
     */
    @Transactional
    VisitRegistration register(UUID id, Set<Medium> media) {
        Visit visit = visits.lock(id);
        Instant now = clock.get();
        visit.require(VisitAct.REGISTER, now);
        List<Together> together = registeredBefore(visit);
        Optional<Opposition> standing = oppositions.lock(visit.number());
        standing.ifPresent(this::refuseTaken);
        Recorded recorded = registrations.registerProven(visit.number(), media, visit.language());
        Opposition opposition = recorded.opposition();
        correspondents.begin(opposition, visit.email(), visit.language(), recorded.protocol(), together);
        visit.registered(opposition.id(), recorded.protocol(), now);
        return new VisitRegistration(recorded.protocol(), now, OppositionView.of(opposition, now));
    }

    /** One after the other, so that no two of them are the last that may be. */
    private List<Together> registeredBefore(Visit visit) {
        if (!visit.isFirst()) {
            visits.lock(visit.firstVisit());
        }
        return stays.registeredBefore(visit).stream()
                .map(each -> new Together(each.number(), each.protocol()))
                .toList();
    }

    private void refuseTaken(Opposition standing) {
        if (standing.holder() != null) {
            throw new DomainException(RegistryProblems.NUMBER_IN_REGISTER, BY_ACCOUNT);
        }
        if (correspondents.of(standing).isPresent()) {
            throw new DomainException(RegistryProblems.NUMBER_IN_REGISTER, BY_CODE);
        }
    }
}
