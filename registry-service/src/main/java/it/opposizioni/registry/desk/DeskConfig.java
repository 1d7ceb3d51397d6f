package it.opposizioni.registry.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;

/** When requests at the desk are due. */
@ConfigMapping(prefix = "opposizioni.desk")
interface DeskConfig {

    /** The law says "working day" and does not say whether Saturday is one: here it is not. */
    @WithDefault("SATURDAY,SUNDAY")
    Set<DayOfWeek> daysOff();

    /** Public holidays with a date, as month-day; L. 260/1949, and Saint Francis since 2026 (L. 151/2025). Easter is computed. */
    @WithDefault("01-01,01-06,04-25,05-01,06-02,08-15,10-04,11-01,12-08,12-25,12-26")
    Set<String> holidays();

    /** What came longer ago is a slip of the pen. */
    @WithDefault("365d")
    Duration oldest();
}
