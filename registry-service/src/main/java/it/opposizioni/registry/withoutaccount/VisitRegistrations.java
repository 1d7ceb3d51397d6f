package it.opposizioni.registry.withoutaccount;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.FormerEntries;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionView;
import it.opposizioni.registry.registration.LineRegistrations;
import it.opposizioni.registry.registration.LineRegistrations.Recorded;
import it.opposizioni.registry.withoutaccount.ManagementCodeIssued.Together;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
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
    private final FormerEntries former;
    private final LineRegistrations registrations;
    private final Now clock;

    VisitRegistrations(
            VisitRepository visits,
            Visits stays,
            Correspondents correspondents,
            FormerEntries former,
            LineRegistrations registrations,
            Now clock) {
        this.visits = visits;
        this.stays = stays;
        this.correspondents = correspondents;
        this.former = former;
        this.registrations = registrations;
        this.clock = clock;
    }

    /**
     * @param formerEntry what becomes of what somebody else has registered of the number; null for nothing
     * @throws DomainException 409 when line or address are not proved, when the time is over, the number is in the register for somebody, or
     *     as many as may be were registered before
     */
    @Transactional
    VisitRegistration register(UUID id, Set<Medium> media, FormerEntries.Answer formerEntry) {
        Visit visit = visits.lock(id);
        Instant now = clock.get();
        visit.require(VisitAct.REGISTER, now);
        List<Together> together = registeredBefore(visit);
        former.settle(visit.number(), null, formerEntry, visit.provedAt(), now).ifPresent(VisitRegistrations::refuse);
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

    private static void refuse(FormerEntries.Kind standing) {
        throw new DomainException(
                RegistryProblems.NUMBER_IN_REGISTER, standing == FormerEntries.Kind.BY_ACCOUNT ? BY_ACCOUNT : BY_CODE);
    }
}
