package it.opposizioni.registry.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import it.opposizioni.kit.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;

/** When requests at the desk are due. */
@ConfigMapping(prefix = "opposizioni.desk")
interface DeskConfig {

    @WithDefault(WorkingDays.DAYS_OFF)
    Set<DayOfWeek> daysOff();

    /** Public holidays with a date, as month-day. */
    @WithDefault(WorkingDays.HOLIDAYS)
    Set<String> holidays();

    /** What came longer ago is a slip of the pen. */
    @WithDefault("365d")
    Duration oldest();
}
