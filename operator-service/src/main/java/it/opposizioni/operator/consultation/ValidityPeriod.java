package it.opposizioni.operator.consultation;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.campaign.CampaignMedium;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** How long a consultation is valid (DPR 26/2022 art. 8 c. 2), to the end of the last day in Rome. */
public final class ValidityPeriod {

    private static final int DAYS_FOR_CALLS = 15;
    private static final int DAYS_FOR_MAIL = 30;

    /** From the seal on, none is valid for longer: its last day ends at midnight, and some days have 25 hours. */
    public static final Duration LONGEST = Duration.ofDays(DAYS_FOR_MAIL + 2);

    private ValidityPeriod() {}

    static int days(CampaignMedium medium) {
        return switch (medium) {
            case TELEPHONE -> DAYS_FOR_CALLS;
            case POST -> DAYS_FOR_MAIL;
        };
    }

    /**
     * The first instant at which it has expired. Counted from the state of the register that the list was compared with, not from the
     * seal: a list that takes over midnight to arrive would otherwise outlive, by a day, the numbers registered meanwhile.
     */
    static Instant end(Instant registerAsOf, CampaignMedium medium) {
        return Rome.endOfDayAfter(registerAsOf, days(medium));
    }

    /** The last day on which it is valid. */
    public static LocalDate lastDay(Instant end) {
        return Rome.day(end.minusMillis(1));
    }
}
