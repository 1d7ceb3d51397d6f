package it.opposizioni.portal.trend;

import it.opposizioni.kit.phone.Region;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Labels of the service's codes. A code that is new to us shows as it is. */
public final class TrendLabels {

    private final TrendTexts texts;
    private final ComplaintLabels complaints;
    private final Lang lang;

    private TrendLabels(Lang lang) {
        this.texts = Texts.of(TrendTexts.class, lang);
        this.complaints = ComplaintLabels.forAuthority(lang);
        this.lang = lang;
    }

    public static TrendLabels in(Lang lang) {
        return new TrendLabels(lang);
    }

    public String product(String code) {
        return complaints.product(code);
    }

    String outcome(String code) {
        return switch (code) {
            case "OPEN" -> texts.open();
            case "WITHDRAWN" -> complaints.stage(code);
            default -> complaints.stage("CLOSED_" + code);
        };
    }

    public String caller(String code) {
        return switch (code) {
            case "FIXED" -> texts.fixed();
            case "MOBILE" -> texts.mobile();
            case "STATISTICS_PREFIX" -> texts.statisticsPrefix();
            case "MARKETING_PREFIX" -> texts.marketingPrefix();
            case "SERVICE" -> texts.serviceNumber();
            case "SHORT_CODE" -> texts.shortCode();
            case "EMERGENCY" -> texts.emergency();
            case "FOREIGN" -> texts.foreign();
            case "UNASSIGNED" -> texts.unassigned();
            case "WITHHELD" -> texts.withheld();
            case "NOT_KNOWN" -> texts.notKnown();
            default -> code;
        };
    }

    /** Where called lines can be: first what most of them are. */
    public Map<String, String> areas() {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of("MOBILE"),
                        Stream.concat(Stream.of(Region.values()).map(Enum::name), Stream.of("OTHER")))
                .forEach(code -> names.put(code, area(code)));
        return names;
    }

    /** Where a called line is. */
    public String area(String code) {
        return switch (code) {
            case "MOBILE" -> texts.mobile();
            case "OTHER" -> texts.noRegion();
            default ->
                Stream.of(Region.values())
                        .filter(region -> region.name().equals(code))
                        .findFirst()
                        .map(region -> region.label().in(lang.locale()))
                        .orElse(code);
        };
    }

    String step(String code) {
        return switch (code) {
            case "WEEK" -> texts.week();
            case "MONTH" -> texts.month();
            default -> code;
        };
    }

    String comparison(String code) {
        return switch (code) {
            case "BEFORE" -> texts.daysBefore();
            case "YEAR" -> texts.yearBefore();
            default -> code;
        };
    }

    /** Of the head of a column: the first day of a week, or a month. */
    String step(LocalDate begin, String by) {
        return DateTimeFormatter.ofPattern(by.equals("MONTH") ? "LLL uuuu" : "d MMM uuuu", lang.locale())
                .format(begin);
    }

    /** From Monday on. */
    List<String> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT, lang.locale()))
                .toList();
    }
}
