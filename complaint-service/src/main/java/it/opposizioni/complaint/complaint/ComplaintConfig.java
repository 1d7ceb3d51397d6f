package it.opposizioni.complaint.complaint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** Periods that the office sets, or that a law may change. ISO 8601 periods, in calendar days, months or years. */
@ConfigMapping(prefix = "complaint")
public interface ComplaintConfig {

    /** Calls older than this are no longer taken. */
    @WithDefault("P24M")
    Period oldestCall();

    Deadlines deadlines();

    /** Latest dates, counted from the day of filing where nothing else is said. */
    interface Deadlines {

        /** The register and the operators' records answer in seconds; one day covers an outage. */
        @WithDefault("P1D")
        Period evidence();

        @WithDefault("P30D")
        Period takingInCharge();

        /** Of the reporter, counted from the day of the question. */
        @WithDefault("P15D")
        Period answer();

        /** Nine months (Codice art. 143 c. 3). */
        @WithDefault("P9M")
        Period decision();
    }
}
