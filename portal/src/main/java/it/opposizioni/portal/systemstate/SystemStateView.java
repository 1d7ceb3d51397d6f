package it.opposizioni.portal.systemstate;

import it.opposizioni.portal.chart.DayChart;
import java.util.List;

/**
 * How the system does, as its page shows it.
 *
 * @param sentence the answer
 * @param tone of its box
 * @param problems what somebody should look at, with what to do
 */
record SystemStateView(String sentence, String tone, String asOf, List<Problem> problems, List<Service> services) {

    /**
     * Something to look at.
     *
     * @param what a sentence
     * @param advice what to do about it
     * @param path the page on which to do it, without language; empty without one
     */
    record Problem(String what, String advice, String label, String path) {}

    /** @param available false when it does not answer now: for this service alone nothing is shown */
    record Service(String name, String title, boolean available, List<Chart> charts) {}

    /**
     * A figure.
     *
     * @param caption the title with that of its service: others have the same figure
     * @param now its value, in words
     * @param rows hours of which something is known, the latest first: without one there is no picture
     */
    record Chart(
            String title, String caption, String text, String now, String tone, DayChart picture, List<Row> rows) {}

    record Row(String hour, String highest) {}
}
