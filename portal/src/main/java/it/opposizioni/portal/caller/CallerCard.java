package it.opposizioni.portal.caller;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.LegalPeriods;
import it.opposizioni.portal.layout.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a caller, and what its reader can do about it.
 *
 * @param number as people write it
 * @param title the answer
 * @param tone how the answer is coloured
 * @param standing what the answer is worth, in sentences
 * @param kind what sort of number it is, and where it belongs
 * @param reports how many people reported it, in words; empty when they are too few to be shown
 * @param overTime null when they are too few to be shown month by month
 * @param objection address of an e-mail that asks for no more calls; empty when there is nobody to write to
 * @param falsified how a number shown can be false, and what is done about it
 */
record CallerCard(
        CallerClient.Caller caller,
        String number,
        String title,
        String tone,
        List<String> standing,
        String kind,
        String reports,
        ReportsOverTime overTime,
        List<String> advice,
        boolean reportable,
        String objection,
        List<String> falsified) {

    static CallerCard of(CallerClient.Caller caller, CallerTexts texts, Page page, CallerConfig law) {
        Formats formats = page.formats();
        String number =
                PhoneNumber.tryParse(caller.number()).map(PhoneNumber::spaced).orElse(caller.number());
        return new CallerCard(
                caller,
                number,
                new Headline(texts).of(caller),
                tone(caller.outcome()),
                new Standing(texts, formats, law).of(caller),
                kind(caller, texts),
                reports(caller.reports(), texts),
                ReportsOverTime.of(caller, texts, page.lang()),
                advice(caller, texts),
                !"EMERGENCY".equals(caller.kind()),
                Objection.to(caller, number, texts),
                falsified(caller, texts, formats, law));
    }

    /** For an address. */
    public String encodedNumber() {
        return URLEncoder.encode(caller.number(), StandardCharsets.UTF_8);
    }

    /** The answer is about now. */
    public boolean isNow() {
        return caller.on() == null;
    }

    private static String tone(String outcome) {
        return switch (outcome) {
            case "DECLARED", "SHORT_CODE" -> "";
            case "IMPOSSIBLE", "SUSPENDED" -> "bad";
            default -> "wait";
        };
    }

    private static List<String> advice(CallerClient.Caller caller, CallerTexts texts) {
        List<String> advice = new ArrayList<>();
        switch (caller.outcome()) {
            case "DECLARED" -> advice.add(texts.doAsk());
            case "IMPOSSIBLE", "FOREIGN", "NOT_DECLARED" -> advice.add(texts.doNotCallBack());
            default -> {
                // a suspended operator need not be asked, a short number need not be feared
            }
        }
        if (!"EMERGENCY".equals(caller.kind())) {
            advice.add(texts.doReport(LegalPeriods.configured().activationDays()));
        }
        advice.add(texts.doRegister());
        return advice;
    }

    private static String kind(CallerClient.Caller caller, CallerTexts texts) {
        return switch (caller.kind() == null ? "" : caller.kind()) {
            case "FIXED" -> fixed(caller, texts);
            case "MOBILE" -> texts.kindMobile();
            case "STATISTICS_PREFIX" -> texts.kindStatistics();
            case "MARKETING_PREFIX" -> texts.kindMarketing();
            case "SERVICE" -> texts.kindService();
            case "SHORT_CODE" -> texts.kindShort();
            case "EMERGENCY" -> texts.kindEmergency();
            case "FOREIGN" -> texts.kindForeign(caller.region());
            case "UNASSIGNED" -> texts.kindUnassigned();
            default -> "";
        };
    }

    private static String fixed(CallerClient.Caller caller, CallerTexts texts) {
        if (caller.italianRegion() == null) {
            return texts.kindFixed();
        }
        return caller.italianRegion().equals(caller.region())
                ? texts.kindFixedOf(caller.region())
                : texts.kindFixedIn(caller.region(), caller.italianRegion());
    }

    /** Fewer than five are shown as none: a count of one would tell the caller who complained. */
    static String reports(String bucket, CallerTexts texts) {
        return switch (bucket == null ? "" : bucket) {
            case "FROM_5_TO_19" -> texts.reportsSome();
            case "FROM_20_TO_99" -> texts.reportsMany();
            case "FROM_100" -> texts.reportsVeryMany();
            default -> "";
        };
    }

    private static List<String> falsified(
            CallerClient.Caller caller, CallerTexts texts, Formats formats, CallerConfig law) {
        if ("FOREIGN".equals(caller.kind()) || "UNASSIGNED".equals(caller.kind())) {
            return List.of(texts.falsified());
        }
        return List.of(
                texts.falsified(),
                texts.landlinesBlocked(formats.date(law.landlinesBlockedFrom())),
                texts.mobilesBlocked(formats.date(law.mobilesBlockedFrom())),
                texts.specialNumbersBlocked(formats.date(law.specialNumbersDecided())),
                texts.traceable());
    }
}
