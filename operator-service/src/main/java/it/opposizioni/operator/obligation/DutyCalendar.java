package it.opposizioni.operator.obligation;

import it.opposizioni.operator.campaign.CampaignState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rule: the obligations of an operator in a period, as of one day. Uses no clock and no database.
 *
 * @param consultedIn the months in which a consultation of its own was sealed, by itself or by an outsourcer for it
 * @param owedIn the months whose duty it has: those in which it was active from the first to the last day
 * @param campaigns those that it runs, for itself or for a principal: the operator that runs one must keep its consultation valid
 */
record DutyCalendar(
        UUID operatorId, Set<YearMonth> consultedIn, Predicate<YearMonth> owedIn, List<RunningCampaign> campaigns) {

    /** In the order of their days, both ends included. */
    List<Obligation> between(LocalDate from, LocalDate to, LocalDate today) {
        Stream<Obligation> monthly = Stream.iterate(
                        YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), month -> month.plusMonths(1))
                .filter(month -> consultedIn.contains(month) || owedIn.test(month))
                .map(month -> Obligation.monthly(operatorId, month, monthlyState(month, today)));
        return Stream.concat(monthly, campaigns.stream().map(campaign -> ofCampaign(campaign, today)))
                .filter(o -> !o.due().isBefore(from) && !o.due().isAfter(to))
                .sorted(Obligation.BY_DAY)
                .toList();
    }

    private ObligationState monthlyState(YearMonth month, LocalDate today) {
        if (consultedIn.contains(month)) {
            return ObligationState.DONE;
        }
        return today.isAfter(month.atEndOfMonth()) ? ObligationState.MISSED : ObligationState.DUE;
    }

    private static Obligation ofCampaign(RunningCampaign campaign, LocalDate today) {
        boolean over = today.isAfter(campaign.lastDay());
        return campaign.state() == CampaignState.OPEN
                ? Obligation.of(
                        ObligationKind.CAMPAIGN_AT_RISK, campaign, over ? ObligationState.LATE : ObligationState.DUE)
                : Obligation.of(
                        ObligationKind.VALIDITY_END, campaign, over ? ObligationState.DONE : ObligationState.DUE);
    }
}
