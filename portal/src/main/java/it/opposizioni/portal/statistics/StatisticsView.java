package it.opposizioni.portal.statistics;

import it.opposizioni.portal.chart.BarChart;
import it.opposizioni.portal.chart.LineChart;
import java.util.List;

/**
 * The register in figures as its page shows it.
 *
 * @param today how many there are, a sentence
 * @param asOf when they were counted
 * @param empty the register has never had a number
 * @param reasons why people leave; empty as long as nobody has said
 */
record StatisticsView(
        String today,
        String asOf,
        boolean empty,
        OverTime overTime,
        ByKind byKind,
        ByRegion byRegion,
        ByMonth byMonth,
        List<Reason> reasons) {

    /** @param unit what a row is, day or month */
    record OverTime(String sentence, LineChart chart, String unit, List<Period> rows) {}

    record ByKind(String sentence, KindChart chart, List<Kind> rows) {}

    /** @param suppressed a region has a count that is not shown */
    record ByRegion(String sentence, RegionMap chart, boolean suppressed, List<Place> rows) {}

    record ByMonth(String sentence, BarChart chart, List<Period> rows) {}

    /** A row of a table, in words. */
    record Period(String label, String standing, String begun, String ended, String renewed) {}

    record Kind(String label, String registered, String active, String inActivation) {}

    record Place(String label, String registered) {}

    record Reason(String label, String count) {}
}
