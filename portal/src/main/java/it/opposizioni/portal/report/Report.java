package it.opposizioni.portal.report;

import it.opposizioni.portal.mandates.MandateView;
import it.opposizioni.portal.obligations.Duty;
import java.util.List;

/**
 * What an operator did in a period, as the report shows it.
 *
 * @param consultations lists
 * @param moreConsultations a sentence; empty when these are all
 * @param moreCampaigns the same of campaigns
 * @param checks a sentence on quick checks; empty when there were none
 * @param duties how many duties were done on time, late, or missed
 */
record Report(
        String operator,
        String period,
        String made,
        List<Sealed> consultations,
        String moreConsultations,
        String checks,
        List<Opened> campaigns,
        String moreCampaigns,
        List<Duty> obligations,
        String duties,
        List<String> numbers,
        List<MandateView> mandates) {

    /** A consultation of the period. */
    record Sealed(
            String sealed,
            String purpose,
            String received,
            String callable,
            String opposed,
            String until,
            String receipt) {}

    /** A campaign that was opened in the period, and the consultation it was opened on. */
    record Opened(String name, String opened, String proof) {}
}
