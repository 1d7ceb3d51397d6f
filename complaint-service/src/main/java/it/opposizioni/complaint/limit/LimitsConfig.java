package it.opposizioni.complaint.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The named limits, each with its own section: {@code limits.caller-look-up.count=120}. */
@ConfigMapping(prefix = "limits")
interface LimitsConfig {

    CallerLookUp callerLookUp();

    ComplaintFiling complaintFiling();

    Statistics statistics();

    /** {@code count} requests in each {@code period}; so many at once, too. */
    interface Limit {
        int count();

        Duration period();
    }

    /** The portal passes the reader's address on, so that this is per reader and not for the whole portal. */
    interface CallerLookUp extends Limit {
        @Override
        @WithDefault("120")
        int count();

        @Override
        @WithDefault("1M")
        Duration period();
    }

    /** Ten calls each: more than anybody receives in a day. */
    interface ComplaintFiling extends Limit {
        @Override
        @WithDefault("20")
        int count();

        @Override
        @WithDefault("24H")
        Duration period();
    }

    /** For programs that fetch the open data. */
    interface Statistics extends Limit {
        @Override
        @WithDefault("60")
        int count();

        @Override
        @WithDefault("1M")
        Duration period();
    }

    default Limit of(LimitName name) {
        return switch (name) {
            case CALLER_LOOK_UP -> callerLookUp();
            case COMPLAINT_FILING -> complaintFiling();
            case STATISTICS -> statistics();
        };
    }
}
