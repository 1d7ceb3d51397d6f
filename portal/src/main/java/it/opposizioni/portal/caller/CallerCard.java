package it.opposizioni.portal.caller;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.layout.LegalPeriods;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a caller, and what its reader can do about it.
 *
 * @param number as people write it
 * @param tone how the outcome is coloured
 * @param reports how many people reported it, in words; empty when nothing was said
 */
record CallerCard(
        ComplaintClient.Caller caller,
        String number,
        String title,
        String tone,
        String kind,
        String reports,
        List<String> advice,
        boolean reportable) {

    static CallerCard of(ComplaintClient.Caller caller, CallerTexts texts) {
        boolean emergency = "EMERGENCY".equals(caller.kind());
        return new CallerCard(
                caller,
                PhoneNumber.tryParse(caller.number()).map(PhoneNumber::spaced).orElse(caller.number()),
                emergency ? texts.emergency() : title(caller.outcome(), texts),
                tone(caller.outcome()),
                kind(caller.kind(), texts),
                reports(caller.reports(), texts),
                advice(caller, texts),
                !emergency);
    }

    /** For an address. */
    public String encodedNumber() {
        return URLEncoder.encode(caller.number(), StandardCharsets.UTF_8);
    }

    private static String title(String outcome, CallerTexts texts) {
        return switch (outcome) {
            case "DECLARED" -> texts.declared();
            case "SUSPENDED" -> texts.suspended();
            case "FOREIGN" -> texts.foreign();
            case "IMPOSSIBLE" -> texts.impossible();
            case "SHORT_CODE" -> texts.shortCode();
            default -> texts.notDeclared();
        };
    }

    private static String tone(String outcome) {
        return switch (outcome) {
            case "DECLARED", "SHORT_CODE" -> "";
            case "IMPOSSIBLE", "SUSPENDED" -> "bad";
            default -> "wait";
        };
    }

    private static List<String> advice(ComplaintClient.Caller caller, CallerTexts texts) {
        List<String> advice = new ArrayList<>();
        switch (caller.outcome()) {
            case "DECLARED" -> advice.add(texts.doAsk());
            case "IMPOSSIBLE", "FOREIGN", "NOT_DECLARED" -> advice.add(texts.doNotCallBack());
            default -> {
                // a suspended operator need not be asked, a short number need not be feared
            }
        }
        if ("EMERGENCY".equals(caller.kind())) {
            advice.add(texts.doHangUp());
        } else {
            advice.add(texts.doReport(LegalPeriods.configured().activationDays()));
        }
        advice.add(texts.doRegister());
        return advice;
    }

    private static String kind(String code, CallerTexts texts) {
        return switch (code == null ? "" : code) {
            case "FIXED" -> texts.kindFixed();
            case "MOBILE" -> texts.kindMobile();
            case "STATISTICS_PREFIX" -> texts.kindStatistics();
            case "MARKETING_PREFIX" -> texts.kindMarketing();
            case "SERVICE" -> texts.kindService();
            case "SHORT_CODE" -> texts.kindShort();
            case "EMERGENCY" -> texts.kindEmergency();
            case "FOREIGN" -> texts.kindForeign();
            case "UNASSIGNED" -> texts.kindUnassigned();
            default -> "";
        };
    }

    private static String reports(String bucket, CallerTexts texts) {
        return switch (bucket == null ? "" : bucket) {
            case "FEWER_THAN_5" -> texts.reportsFew();
            case "FROM_5_TO_19" -> texts.reportsSome();
            case "FROM_20_TO_99" -> texts.reportsMany();
            case "FROM_100" -> texts.reportsVeryMany();
            default -> "";
        };
    }
}
