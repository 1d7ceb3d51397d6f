package it.opposizioni.portal.ownnumber;

import it.opposizioni.kit.calendar.ICalendar;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.RegistryClient.MediumStatus;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import java.time.Instant;
import java.util.List;

/**
 * The days from which nobody may call or write, for a calendar that others may see: the number is masked. Of what is to leave the register it
 * has none.
 */
final class ProtectionCalendar {

    /** At nine in the morning of the day itself. */
    private static final List<String> ALARMS = List.of("PT9H");

    private static final String TELEPHONE = "TELEPHONE";

    private ProtectionCalendar() {}

    static String of(Opposition opposition, OwnNumberTexts texts, Instant writtenAt) {
        ICalendar calendar = new ICalendar("portal", texts.calendarName(), writtenAt);
        String number = opposition.number().masked();
        for (MediumStatus medium : opposition.datesOfWhatStays()) {
            boolean calls = medium.medium().equals(TELEPHONE);
            calendar.day(
                    opposition.id() + "-" + medium.medium() + "@opposizioni.it",
                    Rome.day(medium.activeFrom()),
                    calls ? texts.calendarCalls() : texts.calendarPost(),
                    calls ? texts.calendarCallsText(number) : texts.calendarPostText(number),
                    ALARMS);
        }
        return calendar.end();
    }
}
