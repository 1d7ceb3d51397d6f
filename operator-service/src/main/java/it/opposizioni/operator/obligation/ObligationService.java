package it.opposizioni.operator.obligation;

import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.campaign.Campaign;
import it.opposizioni.operator.campaign.CampaignService;
import it.opposizioni.operator.campaign.LiveConsultations;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorService;
import it.opposizioni.operator.registration.OperatorState;
import it.opposizioni.operator.registration.OperatorStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Works out an operator's obligations. */
@ApplicationScoped
class ObligationService {

    private final OwnConsultations consultations;
    private final CampaignService campaigns;
    private final OperatorService operators;
    private final Now now;

    ObligationService(OwnConsultations consultations, CampaignService campaigns, OperatorService operators, Now now) {
        this.consultations = consultations;
        this.campaigns = campaigns;
        this.operators = operators;
        this.now = now;
    }

    LocalDate today() {
        return Rome.day(now.get());
    }

    @Transactional
    DutyCalendar calendar(UUID operatorId, LocalDate from, LocalDate to) {
        return new DutyCalendar(
                operatorId,
                consultations.consultedIn(operatorId, YearMonth.from(from), YearMonth.from(to)),
                owedIn(operatorId),
                running(operatorId));
    }

    /** The campaigns that the operator runs, for itself or for a principal; a plan that was never consulted for obliges to nothing. */
    private List<RunningCampaign> running(UUID operatorId) {
        List<Campaign> notClosed = campaigns.notClosed(operatorId);
        Map<UUID, LiveConsultations.Sealed> newest = campaigns.newestConsultations(notClosed);
        return notClosed.stream()
                .filter(campaign -> newest.containsKey(campaign.id()))
                .map(campaign -> RunningCampaign.of(campaign, newest.get(campaign.id())))
                .toList();
    }

    /** The last day with a live consultation for calls that is the operator's own, made by itself or for it; empty when there is none today. */
    @Transactional
    Optional<LocalDate> callsCoveredUntil(UUID operatorId) {
        return consultations.callsValidUntil(operatorId, now.get()).map(end -> Rome.day(end.minusMillis(1)));
    }

    /**
     * A call centre that calls only for others has no monthly duty of its own: its principals have (deploy/docs/rules.md P2).
     * Nor has an operator that was not active from the first to the last day of the month; future days count like today.
     */
    private Predicate<YearMonth> owedIn(UUID operatorId) {
        Operator operator = operators.find(operatorId).orElse(null);
        if (operator == null || operator.callsForOthers() && !operator.callsItself()) {
            return _ -> false;
        }
        OperatorStates states = operators.states(operatorId);
        Instant today = now.get();
        return month -> Stream.of(
                        Rome.startOf(month.atDay(1)),
                        Rome.endOf(month.atEndOfMonth()).minusMillis(1))
                .map(then -> then.isAfter(today) ? today : then)
                .allMatch(then -> states.at(then).equals(Optional.of(OperatorState.ACTIVE)));
    }

    OperatorReference party(UUID operatorId) {
        return operators.party(operatorId);
    }
}
