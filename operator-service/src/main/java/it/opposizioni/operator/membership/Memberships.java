package it.opposizioni.operator.membership;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorService;
import it.opposizioni.operator.team.ActingMember;
import it.opposizioni.operator.team.Team;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** For which operators a person may act, and for which one the person acts now. */
@ApplicationScoped
public class Memberships {

    private static final Comparator<Membership> BY_NAME = Comparator.comparing(
                    Membership::name, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER))
            .thenComparing(Membership::operatorId);

    private final Team team;
    private final OperatorService operators;
    private final Now now;

    Memberships(Team team, OperatorService operators, Now now) {
        this.team = team;
        this.operators = operators;
        this.now = now;
    }

    /** By name. */
    @Transactional
    List<Membership> of(Caller caller) {
        List<ActingMember> places = team.placesOf(caller);
        return places.stream()
                .map(place -> membership(place, place.equals(places.getFirst())))
                .sorted(BY_NAME)
                .toList();
    }

    /** The caller's place at one operator. */
    @Transactional
    public Optional<Membership> at(Caller caller, UUID operatorId) {
        return of(caller).stream()
                .filter(membership -> membership.operatorId().equals(operatorId))
                .findFirst();
    }

    /**
     * From the next token on the caller acts for this operator; {@link Team#synchronise} comes after the commit.
     *
     * @throws DomainException 404 when the caller is not in its team
     */
    @Transactional
    Membership choose(Caller caller, UUID operatorId) {
        if (!team.choose(caller, operatorId)) {
            throw DomainException.notFound();
        }
        return at(caller, operatorId).orElseThrow(DomainException::notFound);
    }

    private Membership membership(ActingMember place, boolean current) {
        Optional<Operator> operator = operators.find(place.operatorId());
        return new Membership(
                place.operatorId(),
                operator.map(Operator::name).orElse(null),
                operator.map(o -> o.state(now.get())).orElse(null),
                place.role(),
                current);
    }
}
