package it.opposizioni.portal.systemstate;

import it.opposizioni.portal.chart.DayChart;
import java.util.List;

/**
 * How the system does, as its page shows it.
 *
 * @param sentence the answer
 * @param tone of its box
 * @param remark what it does not answer; empty without anything
 * @param problems what somebody should look at, with what to do
 */
record SystemStateView(
        String sentence, String tone, String asOf, String remark, List<Problem> problems, List<Service> services) {

    /**
     * Something to look at.
     *
     * @param what a sentence
     * @param advice what to do about it
     * @param path the page on which to do it, without language; empty without one
     * @param again to do it here; null where one cannot
     */
    record Problem(String what, String advice, String label, String path, Again again) {}

    /** Has the service process again what it has given up. */
    record Again(String service, String label) {}

    /**
     * A service.
     *
     * @param available false when it does not answer now: for this service alone nothing is shown
     * @param works what it works on for long; null of one that never does
     */
    record Service(
            String name, String title, boolean available, List<Fact> facts, List<Work> works, List<Chart> charts) {}

    /** What a service says of itself in words. */
    record Fact(String term, List<Line> lines) {}

    /** @param state in a word or two, as a label of its tone; empty without one */
    record Line(String state, String tone, String text) {}

    /**
     * A file that is being worked on.
     *
     * @param path its page, without language; empty without one
     * @param progress how far it is, in words
     */
    record Work(String title, String path, String state, long percent, String progress) {}

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
