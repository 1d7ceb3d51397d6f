package it.opposizioni.operator.registration.decision;

import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.registration.Actor;
import it.opposizioni.operator.registration.OperatorRepository;
import it.opposizioni.operator.registration.decision.CaseMeasures.Subject;
import it.opposizioni.operator.team.Right;
import it.opposizioni.operator.team.Team;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Suspends and reinstates operators as the regulator's cases say, and has them told of each decision. An operator is suspended while any case
 * asks for it; what another case or the registrar has suspended is not lifted by the end of one.
 */
@ApplicationScoped
public class CaseDecisions {

    private static final Logger LOG = Logger.getLogger(CaseDecisions.class);

    private final OperatorRepository operators;
    private final CaseMeasures measures;
    private final CaseConsequences consequences;
    private final Team team;
    private final Outbox outbox;
    private final Now now;

    CaseDecisions(
            OperatorRepository operators,
            CaseMeasures measures,
            CaseConsequences consequences,
            Team team,
            Outbox outbox,
            Now now) {
        this.operators = operators;
        this.measures = measures;
        this.consequences = consequences;
        this.team = team;
        this.outbox = outbox;
        this.now = now;
    }

    /**
     * Once for each event (the inbox sees to that), in the inbox's transaction.
     *
     * @param by the event's number
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void apply(CaseDecided decision, FactNumber by) {
        measures.serialise();
        boolean isNew = change(
                decision,
                by,
                () -> measures.find(Subject.of(decision))
                        .map(known -> known.after(decision))
                        .orElseGet(() -> Optional.of(CaseMeasure.of(decision))));
        // a release before this one does not say what was decided
        if (isNew && decision.outcome() != null) {
            tell(decision);
        }
    }

    /** What is repaired is not told again: the operator reads it on its pages. */
    private void tell(CaseDecided decision) {
        outbox.append(
                CaseDecisionReceived.of(decision, team.addressesOf(decision.operatorId(), Right.ANSWER), now.get()));
    }

    /**
     * What complaint-service has in a snapshot, with the effect that its event would have had; but nobody is suspended for it whom a person
     * has reinstated since who could have done so then, too.
     *
     * @param at the fact up to which the snapshot has all
     * @return whether this has changed anything
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean repair(CaseDecided truth, FactNumber at) {
        Subject subject = Subject.of(truth);
        measures.serialise();
        if (measures.isChangedAfter(subject, at)) {
            return false;
        }
        boolean changed = change(truth, at, () -> {
            Optional<CaseMeasure> known = measures.find(subject);
            Optional<Instant> releasedSince = known.flatMap(CaseMeasure::releasedSince);
            return known.map(measure -> measure.replacedBy(truth))
                    .orElseGet(() -> Optional.of(CaseMeasure.of(truth)))
                    .map(next -> unlessReinstated(truth, next, releasedSince));
        });
        if (changed) {
            LOG.warnf(
                    "The decision on case %s about operator %s is now as complaint-service has it",
                    truth.caseId(), truth.operatorId());
        }
        return changed;
    }

    /**
     * A reinstatement by the regulator ends what every case asks for, known or not. One by the registrar was about something else, and would
     * have been refused, unless the case was known and asked for nothing then.
     */
    private CaseMeasure unlessReinstated(CaseDecided truth, CaseMeasure next, Optional<Instant> releasedSince) {
        UUID operatorId = truth.operatorId();
        Optional<Instant> byRegistrar = releasedSince.flatMap(since ->
                operators.lastReinstated(operatorId, Actor.Who.REGISTRAR).filter(at -> !at.isBefore(since)));
        Optional<Instant> reinstated = Stream.of(operators.lastReinstated(operatorId, Actor.Who.REGULATOR), byRegistrar)
                .flatMap(Optional::stream)
                .filter(at -> next.suspends() && !at.isBefore(next.decidedAt()))
                .max(Comparator.naturalOrder());
        reinstated.ifPresent(_ -> LOG.warnf(
                "Operator %s has been reinstated since case %s was decided: it is not suspended for it now",
                operatorId, truth.caseId()));
        return reinstated.map(next::endedAt).orElse(next);
    }

    /** @param next what the case asks for from now on, read when the operator is locked; empty when that does not change */
    private boolean change(CaseDecided decision, FactNumber by, Supplier<Optional<CaseMeasure>> next) {
        var cause = new CaseConsequences.Cause(decision.operatorId(), decision.caseId(), decision.reason());
        return consequences.follow(cause, () -> {
            Optional<CaseMeasure> changed = next.get();
            changed.ifPresent(measure -> measures.write(Subject.of(decision), measure, by));
            return changed.isPresent();
        });
    }
}
