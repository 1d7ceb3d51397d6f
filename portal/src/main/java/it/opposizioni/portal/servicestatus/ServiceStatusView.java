package it.opposizioni.portal.servicestatus;

import java.util.List;

/**
 * How the service does.
 *
 * @param sentence the answer
 * @param tone of its box
 * @param detail when it was checked, or why not
 * @param checked whether there is anything to show
 * @param days that the page looks back
 */
record ServiceStatusView(
        String sentence,
        String tone,
        String detail,
        boolean checked,
        int days,
        List<Part> parts,
        List<Interruption> outages) {

    /** The same, with another answer. */
    ServiceStatusView saying(String other, String otherTone) {
        return new ServiceStatusView(other, otherTone, detail, checked, days, parts, outages);
    }

    /**
     * @param share of the checks that were answered; empty without checks
     * @param bad days with failures, the latest first
     */
    record Part(String title, String text, String state, String tone, String share, DayStrip strip, List<BadDay> bad) {}

    record BadDay(String day, String minutes) {}

    record Interruption(String part, String from, String until, String length) {}
}
