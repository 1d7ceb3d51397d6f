package it.opposizioni.operator.registration.application;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.NonOperatorRoles;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.registration.Actor;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorAction;
import it.opposizioni.operator.registration.OperatorRepository;
import it.opposizioni.operator.registration.decision.Decisions;
import it.opposizioni.operator.team.Right;
import it.opposizioni.operator.team.Team;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The operator's side of its application: section by section, or at once. */
@ApplicationScoped
class Applications {

    private static final Text EXISTS =
            Text.of("Il tuo operatore ha già presentato l'istanza.", "Your operator has applied already.");
    private static final Text ONE_AT_A_TIME = Text.of(
            "Hai già un'istanza in corso: puoi iniziarne un'altra quando il gestore l'avrà approvata.",
            "You have an application under way: you can begin another one when the registrar has approved it.");
    private static final Text VAT_TAKEN =
            Text.of("Un altro operatore ha già questa partita IVA.", "Another operator has this VAT number.");
    private static final Text ACTS_FOR_ANOTHER = Text.of(
            "Il tuo accesso vale ancora per un altro operatore: riprova tra qualche minuto.",
            "Your sign-in is still for another operator: try again in a few minutes.");

    private final OperatorRepository operators;
    private final Decisions decisions;
    private final Team team;
    private final Ids ids;
    private final Now now;

    Applications(OperatorRepository operators, Decisions decisions, Team team, Ids ids, Now now) {
        this.operators = operators;
        this.decisions = decisions;
        this.team = team;
        this.ids = ids;
        this.now = now;
    }

    /** The caller's own operator, from its token or from its team. */
    @Transactional
    Optional<UUID> ownId(Caller caller) {
        NonOperatorRoles.refuse(caller);
        return team.operatorOf(caller);
    }

    /** A person begins an operator, is its owner and acts for it; of those that are not approved yet, one at a time. */
    @Transactional
    Operator begin(Caller caller, Application application) {
        NonOperatorRoles.refuse(caller);
        if (application.isDraft()) {
            application.requireSound();
        } else {
            application.requireWhole(now.get());
        }
        UUID id = namedByRealm(caller).orElseGet(() -> createTeam(caller));
        Operator operator = new Operator(id, application, now.get());
        operators.persistAndFlush(operator);
        operators.record(operator, null, Actor.of(caller), Map.of());
        if (!application.isDraft()) {
            submit(operator, caller);
        }
        return operator;
    }

    /** An operator that the realm's administrator has given an id before it applied. */
    private Optional<UUID> namedByRealm(Caller caller) {
        Optional<UUID> unknown =
                ownId(caller).filter(id -> operators.findByIdOptional(id).isEmpty());
        if (caller.machine()) {
            // a machine may submit the application of an operator whose people have not signed in yet
            return Optional.of(
                    unknown.orElseThrow(() -> new DomainException(OperatorProblems.OPERATOR_EXISTS, EXISTS)));
        }
        unknown.ifPresent(id -> team.require(caller, id, Right.APPLICATION));
        return unknown;
    }

    private UUID createTeam(Caller caller) {
        team.serialise(caller);
        boolean underWay = team.placesOf(caller).stream()
                .flatMap(place -> operators.findByIdOptional(place.operatorId()).stream())
                .anyMatch(operator -> operator.approvedAt() == null);
        if (underWay) {
            throw new DomainException(OperatorProblems.OPERATOR_EXISTS, ONE_AT_A_TIME);
        }
        UUID id = ids.next();
        team.create(caller, id);
        return id;
    }

    @Transactional
    Operator save(Caller caller, UUID id, ApplicationSection section, Application content) {
        Operator operator = lockOwn(caller, id);
        content.requireSound();
        Instant at = now.get();
        decisions.lapseIfDue(operator, at);
        if (operator.save(section, content, at)) {
            decisions.recordChange(operator, section, Actor.of(caller));
        }
        return operator;
    }

    @Transactional
    Operator submit(Caller caller, UUID id) {
        Operator operator = lockOwn(caller, id);
        decisions.lapseIfDue(operator, now.get());
        if (operator.recordedState().isBeingFilledIn()) {
            MissingFields.requireNone(operator.profile());
        }
        submit(operator, caller);
        return operator;
    }

    private void submit(Operator operator, Caller caller) {
        if (operators.isVatNumberTaken(operator.profile().vatNumber(), operator.id())) {
            throw new DomainException(OperatorProblems.OPERATOR_EXISTS, VAT_TAKEN);
        }
        decisions.record(operator, OperatorAction.SUBMISSION, null, Map.of(), Actor.of(caller));
    }

    private Operator lockOwn(Caller caller, UUID id) {
        if (!ownId(caller).equals(Optional.of(id))) {
            throw DomainException.notFound();
        }
        // a form that was begun for an operator whose team the person has left since must not be written to the next
        // one
        if (caller.operatorId().filter(named -> !named.equals(id)).isPresent()) {
            throw new DomainException(CommonProblems.FORBIDDEN, ACTS_FOR_ANOTHER);
        }
        team.require(caller, id, Right.APPLICATION);
        return operators.lock(id).orElseThrow(DomainException::notFound);
    }
}
