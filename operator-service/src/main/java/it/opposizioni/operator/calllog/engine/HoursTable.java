package it.opposizioni.operator.calllog.engine;

import it.opposizioni.kit.callinghours.CallingHours;
import it.opposizioni.kit.callinghours.CallingHours.Hours;
import java.time.LocalDate;
import java.util.Optional;

/** The hours in which one may call, day by day for a century: to find the rule for each of ten million calls takes longer than all the rest. */
public final class HoursTable {

    private final int[] opens = new int[RomeDays.DAYS];
    private final int[] closes = new int[RomeDays.DAYS];

    public HoursTable(CallingHours rules) {
        for (int day = 0; day < RomeDays.DAYS; day++) {
            Optional<CallingHours.DayRule> rule = rules.on(LocalDate.ofEpochDay(RomeDays.FIRST + day));
            if (rule.isEmpty()) {
                closes[day] = RomeDays.SECONDS_OF_DAY;
            } else {
                Optional<Hours> hours = rule.get().hours();
                opens[day] = hours.map(each -> each.from().toSecondOfDay()).orElse(0);
                closes[day] = hours.map(each -> each.until().toSecondOfDay()).orElse(0);
            }
        }
    }

    /** Whether nobody may call at an instant of the century. */
    boolean areOverAt(long epochSecond) {
        int day = RomeDays.dayOf(epochSecond);
        int clock = RomeDays.clockAt(epochSecond, day);
        return clock < opens[day] || clock >= closes[day];
    }
}
