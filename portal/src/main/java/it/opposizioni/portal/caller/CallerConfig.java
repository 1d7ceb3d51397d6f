package it.opposizioni.portal.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;

/** What the law says about calling numbers and the page names in words: amounts and days that the law may change. */
@ConfigMapping(prefix = "opposizioni.calling-numbers-law")
interface CallerConfig {

    /** The fine for calling without being registered in the ROC, in euros (AGCOM 1/17/CONS). */
    @WithDefault("50000")
    int rocSanction();

    /** Since when calls from abroad that show an Italian landline are blocked (AGCOM 106/25/CONS). */
    @WithDefault("2025-08-19")
    LocalDate landlinesBlockedFrom();

    /** Since when those are that show an Italian mobile number and do not roam (AGCOM 106/25/CONS). */
    @WithDefault("2025-11-19")
    LocalDate mobilesBlockedFrom();

    /** The day of the decision about special mobile, satellite and M2M numbers (AGCOM 271/25/CONS). */
    @WithDefault("2025-11-06")
    LocalDate specialNumbersDecided();
}
