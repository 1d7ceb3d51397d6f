package it.opposizioni.complaint.opendata;

import jakarta.enterprise.context.ApplicationScoped;

/** For tests of other features: counts what is published by the week, when they say. */
@ApplicationScoped
public class WeekCounting {

    private final WeeklyCount counting;

    WeekCounting(WeeklyCount counting) {
        this.counting = counting;
    }

    public void count() {
        counting.count();
    }
}
