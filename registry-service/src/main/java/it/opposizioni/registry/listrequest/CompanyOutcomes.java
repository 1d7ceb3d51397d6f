package it.opposizioni.registry.listrequest;

import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.desk.NumberList.Outcome;
import it.opposizioni.registry.exemption.ListExemptions;
import it.opposizioni.registry.exemption.ListExemptions.Verdict;
import it.opposizioni.registry.exemption.NewExemption;
import it.opposizioni.registry.history.Ground;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a request about a company does with numbers of which {@link ListRequestKind#outcome} has nothing against it. */
@ApplicationScoped
class CompanyOutcomes {

    private final ListExemptions exemptions;
    private final Now clock;

    CompanyOutcomes(ListExemptions exemptions, Now clock) {
        this.exemptions = exemptions;
        this.clock = clock;
    }

    /** @throws it.opposizioni.kit.problem.DomainException 422 where it lets a company call that is not in the directory, or in a period that cannot be */
    void requirePossible(ListRequestKind kind, NewExemption wanted) {
        if (kind == ListRequestKind.EXEMPTION) {
            exemptions.requirePossible(wanted);
        }
    }

    /** The same of what was entered before, and is confirmed now. @throws it.opposizioni.kit.problem.DomainException 422 as {@link #requirePossible} */
    void requireStillPossible(ListRequest request) {
        if (request.kind() == ListRequestKind.EXEMPTION) {
            exemptions.requirePossible(wanted(request.company()));
        }
    }

    /** @param oppositions of the numbers @return what becomes, or would become, of each; all of them where it is about no company */
    Map<UUID, Outcome> of(ListRequest request, Collection<UUID> oppositions) {
        return verdicts(request, oppositions).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> outcome(entry.getValue())));
    }

    private Map<UUID, Verdict> verdicts(ListRequest request, Collection<UUID> oppositions) {
        return switch (request.kind()) {
            case EXEMPTION -> exemptions.granting(oppositions, wanted(request.company()));
            case EXEMPTION_END ->
                exemptions.ending(oppositions, request.company().operatorId());
            default -> oppositions.stream().collect(Collectors.toMap(id -> id, _ -> Verdict.POSSIBLE));
        };
    }

    private static Outcome outcome(Verdict verdict) {
        return switch (verdict) {
            case POSSIBLE -> Outcome.RECORDED;
            case ALREADY -> Outcome.ALREADY;
            case NOT_POSSIBLE -> Outcome.NOT_POSSIBLE;
        };
    }

    /** @param ground null where somebody asked for it in nobody's place */
    void grant(ListRequest request, Collection<UUID> oppositions, String holder, Ground ground) {
        NewExemption wanted = wanted(request.company());
        oppositions.forEach(id -> exemptions.grant(id, holder, wanted, ground, request.id()));
    }

    /** @param ground as of {@link #grant} */
    void takeBack(ListRequest request, Collection<UUID> oppositions, String holder, Ground ground) {
        UUID operator = request.company().operatorId();
        oppositions.forEach(id -> exemptions.takeBack(id, holder, operator, ground, request.id()));
    }

    private NewExemption wanted(CompanyAsked asked) {
        return asked.asOf(Rome.day(clock.get()));
    }
}
