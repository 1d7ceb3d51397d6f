package it.opposizioni.operator.operator;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.team.Right;
import it.opposizioni.operator.team.Team;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The operator's side of its application: section by section, or at once. */
@ApplicationScoped
class Applications {

    private static final Text EXISTS =
            Text.of("Il tuo operatore ha già presentato l'istanza.", "Your operator has applied already.");
    private static final Text VAT_TAKEN =
            Text.of("Un altro operatore ha già questa partita IVA.", "Another operator has this VAT number.");
    private static final Text STAFF = Text.of(
            "Chi tiene il registro o vigila non può essere un operatore.",
            "Who keeps the register or supervises cannot be an operator.");
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
        requireNoStaff(caller);
        return team.operatorOf(caller);
    }

    /** Whoever is in no team yet begins an operator and is its owner. */
    @Transactional
    Operator begin(Caller caller, Application application) {
        Optional<UUID> own = ownId(caller);
        if (application.isDraft()) {
            application.requireSound();
        } else {
            application.requireWhole(now.get());
        }
        if (own.isPresent() && operators.findByIdOptional(own.get()).isPresent()) {
            throw new DomainException(OperatorProblems.OPERATOR_EXISTS, EXISTS);
        }
        // a machine may carry the application of an operator whose people have not come yet
        if (own.isPresent() && !caller.machine()) {
            team.require(caller, Right.APPLICATION);
        }
        UUID id = own.orElseGet(ids::next);
        if (own.isEmpty()) {
            team.found(caller, id);
        }
        Operator operator = new Operator(id, application, now.get());
        operators.persistAndFlush(operator);
        operators.remember(operator, null, Actor.of(caller), Map.of());
        if (!application.isDraft()) {
            submit(operator, caller);
        }
        return operator;
    }

    @Transactional
    Operator save(Caller caller, UUID id, Section section, Application content) {
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
        if (operator.state().isBeingFilledIn()) {
            Gaps.requireNone(operator.dossier());
        }
        submit(operator, caller);
        return operator;
    }

    private void submit(Operator operator, Caller caller) {
        if (operators.isVatNumberTaken(operator.dossier().vatNumber(), operator.id())) {
            throw new DomainException(OperatorProblems.OPERATOR_EXISTS, VAT_TAKEN);
        }
        decisions.record(operator, OperatorAct.SUBMISSION, null, Map.of(), Actor.of(caller));
    }

    private Operator lockOwn(Caller caller, UUID id) {
        if (!ownId(caller).equals(Optional.of(id))) {
            throw DomainException.notFound();
        }
        team.require(caller, id, Right.APPLICATION);
        return operators.lock(id).orElseThrow(DomainException::notFound);
    }

    private static void requireNoStaff(Caller caller) {
        for (Role role : List.of(Role.REGISTRAR, Role.REGULATOR, Role.TELCO, Role.CHANNEL)) {
            if (caller.is(role)) {
                throw new DomainException(CommonProblems.FORBIDDEN, STAFF);
            }
        }
    }
}
