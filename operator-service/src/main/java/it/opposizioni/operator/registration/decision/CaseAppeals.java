package it.opposizioni.operator.registration.decision;

import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.operator.registration.StateReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Lifts what a case has asked of an operator where a court has suspended or annulled the decision, and puts it back when the suspension ends with the
 * decision standing. What a person has ended meanwhile stays ended.
 */
@ApplicationScoped
public class CaseAppeals {

    private static final Logger LOG = Logger.getLogger(CaseAppeals.class);

    private final CaseMeasures measures;
    private final CaseStandings standings;
    private final CaseConsequences consequences;

    CaseAppeals(CaseMeasures measures, CaseStandings standings, CaseConsequences consequences) {
        this.measures = measures;
        this.standings = standings;
        this.consequences = consequences;
    }

    /**
     * Once for each event (the inbox sees to that), in the inbox's transaction; before or after the decision that it is about.
     *
     * @param by the event's number
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void apply(CaseAppealChanged event, FactNumber by) {
        measures.serialise();
        boolean newer = standings
                .find(event.caseId())
                .filter(known -> known.version() >= event.version())
                .isEmpty();
        if (newer) {
            write(event.operatorId(), event.caseId(), event.code(), event.standing(), by);
        }
    }

    /**
     * What complaint-service has in a snapshot. One that is older than what is known here, as after the restore of an older backup of it, changes
     * nothing: it could suspend somebody whom a court has freed, and a person has to look at that.
     *
     * @param at the fact up to which the snapshot has all
     * @return whether this has changed anything
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean repair(CopiedCase truth, FactNumber at) {
        measures.serialise();
        Optional<CaseStanding> known = standings.find(truth.caseId());
        if (truth.isAs(known) || standings.isChangedAfter(truth.caseId(), at)) {
            return false;
        }
        if (truth.isOlderThan(known)) {
            LOG.errorf(
                    "What was recorded of the appeal against the decision on case %s about operator %s is older in complaint-service:"
                            + " it stays as it is known here",
                    truth.caseId(), truth.operatorId());
            return false;
        }
        write(truth.operatorId(), truth.caseId(), truth.code(), truth.appeal(), at);
        LOG.warnf(
                "The appeal against the decision on case %s about operator %s is now as complaint-service has it",
                truth.caseId(), truth.operatorId());
        return true;
    }

    private void write(UUID operatorId, UUID caseId, String code, CaseStanding standing, FactNumber by) {
        var cause = new CaseConsequences.Cause(operatorId, caseId, StateReason.ofCourt(code));
        consequences.follow(cause, () -> {
            standings.write(caseId, operatorId, standing, by);
            return true;
        });
    }
}
