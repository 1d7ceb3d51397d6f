package it.opposizioni.complaint.statistics;

import it.opposizioni.complaint.opendata.WeeklyFigures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** The complaints that are published by the week. */
@ApplicationScoped
class PublishedWeeks implements WeeklyFigures {

    private final StatisticsRepository weeks;

    PublishedWeeks(StatisticsRepository weeks) {
        this.weeks = weeks;
    }

    @Override
    public Map<LocalDate, Instant> counted() {
        return weeks.counted();
    }

    @Override
    public void count(LocalDate week, Instant at) {
        weeks.replace(week, WeekSuppression.published(week, weeks.complaints(week)), at);
    }

    @Override
    public void forgetBefore(LocalDate week) {
        weeks.forgetBefore(week);
    }
}
