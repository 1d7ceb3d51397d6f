package it.opposizioni.complaint.statistics;

import it.opposizioni.complaint.opendata.WeeklyFigures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The complaints that are published by the week. */
@ApplicationScoped
class PublishedWeeks implements WeeklyFigures {

    private final StatisticsRepository weeks;

    PublishedWeeks(StatisticsRepository weeks) {
        this.weeks = weeks;
    }

    @Override
    public void count(LocalDate week) {
        weeks.replace(week, WeekSuppression.published(week, weeks.complaints(week)));
    }

    @Override
    public void forgetBefore(LocalDate week) {
        weeks.forgetBefore(week);
    }
}
