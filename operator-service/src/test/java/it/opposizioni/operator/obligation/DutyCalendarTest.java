package it.opposizioni.operator.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.campaign.CampaignState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DutyCalendarTest {

    private static final UUID ACME = new UUID(0, 1);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    /** Both days on which the clock is moved are in them. */
    private static final int DAYS = 240;

    private static DutyCalendar calendar(Set<YearMonth> consulted, Predicate<YearMonth> owed, RunningCampaign... runs) {
        return new DutyCalendar(ACME, consulted, owed, List.of(runs));
    }

    private static RunningCampaign campaign(CampaignState state, Instant validUntil) {
        return new RunningCampaign(new UUID(0, 7), "Inverno", state, null, new UUID(0, 8), validUntil);
    }

    @Test
    void aMonthIsDueToItsLastDayAndMissedTheDayAfter() {
        DutyCalendar calendar = calendar(Set.of(), _ -> true);
        LocalDate last = LocalDate.of(2026, 11, 30);
        assertThat(calendar.between(last, last, last).getFirst().state()).isEqualTo(ObligationState.DUE);
        assertThat(calendar.between(last, last, last.plusDays(1)).getFirst().state())
                .isEqualTo(ObligationState.MISSED);
    }

    @Test
    void aMonthThatWasConsultedInIsDoneEvenIfItWasNotOwed() {
        YearMonth november = YearMonth.of(2026, 11);
        LocalDate last = november.atEndOfMonth();
        assertThat(calendar(Set.of(november), _ -> false).between(last, last, last.plusDays(9)))
                .extracting(Obligation::state)
                .containsExactly(ObligationState.DONE);
        assertThat(calendar(Set.of(), _ -> false).between(last, last, last)).isEmpty();
    }

    @Test
    void anOpenCampaignWithoutAValidConsultationIsLateAndAPlannedOneOwesNothing() {
        Instant end = Rome.endOf(LocalDate.of(2026, 12, 10));
        LocalDate last = LocalDate.of(2026, 12, 10);
        for (int day : List.of(0, 1)) {
            LocalDate today = last.plusDays(day);
            assertThat(calendar(Set.of(), _ -> false, campaign(CampaignState.OPEN, end))
                            .between(last, last, today)
                            .getFirst()
                            .state())
                    .isEqualTo(day == 0 ? ObligationState.DUE : ObligationState.LATE);
            assertThat(calendar(Set.of(), _ -> false, campaign(CampaignState.PLANNED, end))
                            .between(last, last, today)
                            .getFirst()
                            .state())
                    .isEqualTo(day == 0 ? ObligationState.DUE : ObligationState.DONE);
        }
    }

    /** With a run every day, each step is sent once, in order, on its day, and a missed duty on the day after. */
    @Property(tries = 400)
    void withARunEveryDayEachStepIsSentOnItsDay(
            @ForAll @IntRange(max = DAYS) int consultedAfter, @ForAll boolean owed) {
        Instant sealed = Rome.startOf(FIRST_DAY.plusDays(consultedAfter)).plusSeconds(3_601);
        Instant end = Rome.endOfDayAfter(sealed, 15);
        DutyCalendar calendar = calendar(Set.of(), _ -> owed, campaign(CampaignState.OPEN, end));

        Map<UUID, Map<ReminderStep, LocalDate>> sent = look(calendar, FIRST_DAY, DAYS + 60, Set.of());

        LocalDate lastDay = Rome.day(sealed).plusDays(15);
        sent.forEach((id, steps) -> assertThat(steps.keySet()).as(id.toString()).isNotEmpty());
        Map<ReminderStep, LocalDate> ofCampaign = sent.get(
                Obligation.of(ObligationKind.CAMPAIGN_AT_RISK, campaign(CampaignState.OPEN, end), ObligationState.DUE)
                        .id());
        assertThat(ofCampaign)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        ReminderStep.FIVE_DAYS_BEFORE, lastDay.minusDays(5),
                        ReminderStep.DAY_BEFORE, lastDay.minusDays(1),
                        ReminderStep.SAME_DAY, lastDay,
                        ReminderStep.MISSED, lastDay.plusDays(1)));
    }

    /** A service that is down on some days sends late, never twice, and never what is no longer true. */
    @Property(tries = 400)
    void afterDaysWithoutARunTheLatestReminderIsSentAndNoneTwice(
            @ForAll @Size(max = 60) Set<@IntRange(max = 80) Integer> silent,
            @ForAll @IntRange(max = 40) int consultedAfter) {
        Instant end = Rome.endOfDayAfter(Rome.startOf(FIRST_DAY.plusDays(consultedAfter)), 15);
        DutyCalendar calendar = calendar(Set.of(), _ -> true, campaign(CampaignState.OPEN, end));
        Map<UUID, Map<ReminderStep, LocalDate>> sent = look(calendar, FIRST_DAY, 90, silent);
        for (Obligation o : calendar.between(FIRST_DAY, FIRST_DAY.plusDays(80), FIRST_DAY)) {
            Map<ReminderStep, LocalDate> steps = sent.get(o.id());
            assertThat(steps).as("every duty is reported in the end").containsKey(ReminderStep.MISSED);
            List<ReminderStep> inOrder = new ArrayList<>(EnumSet.copyOf(steps.keySet()));
            for (int i = 1; i < inOrder.size(); i++) {
                assertThat(steps.get(inOrder.get(i))).isAfter(steps.get(inOrder.get(i - 1)));
            }
            assertThat(steps.getOrDefault(ReminderStep.SAME_DAY, o.due())).isEqualTo(o.due());
            assertThat(steps.get(ReminderStep.MISSED)).isAfter(o.due());
        }
    }

    /** As {@link Reminders} looks, with its memory of what was sent. @param silent days after the first on which nobody looks */
    private static Map<UUID, Map<ReminderStep, LocalDate>> look(
            DutyCalendar calendar, LocalDate first, int days, Set<Integer> silent) {
        Map<UUID, Map<ReminderStep, LocalDate>> sent = new HashMap<>();
        for (int i = 0; i <= days; i++) {
            LocalDate today = first.plusDays(i);
            if (!silent.contains(i)) {
                for (Obligation o : calendar.between(first, today.plusDays(5), today)) {
                    ReminderStep.of(o, today)
                            .ifPresent(step -> sent.computeIfAbsent(o.id(), _ -> new HashMap<>())
                                    .putIfAbsent(step, today));
                }
            }
        }
        return sent;
    }

    @Property(tries = 1_000)
    void theLastDayIsTheOneThatTheEndBelongsToWheneverTheClockIsMoved(@ForAll @IntRange(max = 3_000) int day) {
        LocalDate last = LocalDate.of(2024, 1, 1).plusDays(day);
        RunningCampaign campaign = campaign(CampaignState.OPEN, Rome.endOf(last));
        assertThat(campaign.lastDay()).isEqualTo(last);
        assertThat(campaign.validUntil().minusSeconds(1)).isAfter(Rome.startOf(last));
    }
}
