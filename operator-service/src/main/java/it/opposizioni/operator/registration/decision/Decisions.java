package it.opposizioni.operator.registration.decision;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.registration.Actor;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorAction;
import it.opposizioni.operator.registration.OperatorConfig;
import it.opposizioni.operator.registration.OperatorEvents;
import it.opposizioni.operator.registration.OperatorRepository;
import it.opposizioni.operator.registration.RegistrationPeriod;
import it.opposizioni.operator.registration.application.ApplicationSection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the registrar, the regulator and time do to operators; the only place that changes its state. */
@ApplicationScoped
public class Decisions {

    private static final Text CHANGED = Text.of(
            "L'operatore è cambiato dopo che hai letto i suoi dati: rileggili e decidi di nuovo.",
            "The operator has changed since you read its data: read them again and decide again.");
    private static final Text CASE_STANDS = Text.of(
            "Una decisione dell'autorità tiene sospeso questo operatore: solo l'autorità può toglierla.",
            "A decision of the authority keeps this operator suspended: only the authority can end that.");

    private final OperatorRepository operators;
    private final CaseMeasures measures;
    private final Outbox outbox;
    private final RegistrationPeriod period;
    private final Now now;

    Decisions(OperatorRepository operators, CaseMeasures measures, Outbox outbox, OperatorConfig config, Now now) {
        this.operators = operators;
        this.measures = measures;
        this.outbox = outbox;
        this.period = config.period();
        this.now = now;
    }

    /**
     * A decision of the registrar or the regulator.
     *
     * @param version of the operator that the decision is about; null for its present version
     */
    record Ruling(OperatorAction action, String reason, Map<ApplicationSection, String> reasons, Long version) {}

    /** @throws DomainException 409 when it has changed meanwhile, or there is no such step from its present state */
    @Transactional
    Operator decide(UUID id, Ruling ruling, Caller caller) {
        Operator operator = operators.lock(id).orElseThrow(DomainException::notFound);
        if (ruling.version() != null && ruling.version() != operator.version()) {
            throw new DomainException(OperatorProblems.OPERATOR_CHANGED, CHANGED);
        }
        lapseIfDue(operator, now.get());
        Actor actor = Actor.of(caller);
        if (ruling.action() == OperatorAction.REINSTATEMENT && actor.role() == Actor.Who.REGULATOR) {
            measures.endAll(id, now.get());
        }
        if ((ruling.action() == OperatorAction.APPROVAL || ruling.action() == OperatorAction.REINSTATEMENT)
                && measures.suspension(id).isPresent()) {
            throw new DomainException(OperatorProblems.REGULATORS_SUSPENSION, CASE_STANDS);
        }
        record(operator, ruling.action(), ruling.reason(), ruling.reasons(), actor);
        return operator;
    }

    /** Makes the step, its entry in the history and its event; in the caller's transaction, which holds the operator's row. */
    public void record(
            Operator operator,
            OperatorAction action,
            String reason,
            Map<ApplicationSection, String> reasons,
            Actor actor) {
        Optional<String> event =
                operator.apply(action, reason, period, now.get()).event();
        if (action == OperatorAction.RETURN) {
            operator.profile().giveBack(reasons);
        }
        operators.flush();
        operators.record(operator, action, actor, reasons);
        event.ifPresent(type -> append(operator, type, operator.stateSince()));
    }

    /** Records and announces that a registered operator has changed its data; in the caller's transaction, which holds its row. */
    public void recordChange(Operator operator, ApplicationSection section, Actor actor) {
        Instant at = now.get();
        operators.flush();
        operators.recordChange(operator, section, actor, at);
        if (section.isInEvents()) {
            append(operator, OperatorEvents.CHANGED, at);
        }
    }

    private void append(Operator operator, String type, Instant at) {
        outbox.append(new DomainEvent(
                type, operator.id().toString(), operator.version(), at, OperatorEvents.OperatorStanding.of(operator)));
    }

    /** Records that the registration has ended, unless that was done before: once, because the caller holds the row. */
    public void lapseIfDue(Operator operator, Instant at) {
        if (operator.isToLapse(at)) {
            record(operator, OperatorAction.LAPSE, null, Map.of(), Actor.CLOCK);
        }
    }
}
