package it.opposizioni.portal.callingnumbers;

import it.opposizioni.portal.callingnumbers.CallingNumberClient.CallingNumber;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;

/** Labels of declared numbers. */
public final class CallingNumberLabels {

    private final CallingNumberTexts texts;
    private final Formats formats;

    private CallingNumberLabels(CallingNumberTexts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    public static CallingNumberLabels in(Lang lang) {
        return new CallingNumberLabels(Texts.of(CallingNumberTexts.class, lang), Formats.of(lang));
    }

    /** One number, or the first and last of a range. */
    public String numbers(CallingNumber number) {
        return numbers(number.first() == null ? number.number() : number.first(), number.last());
    }

    public String numbers(String first, String last) {
        return last == null || last.equals(first)
                ? formats.phone(first)
                : texts.rangeOf(formats.phone(first), formats.phone(last));
    }

    public String kind(String code) {
        return switch (code == null ? "" : code) {
            case "RANGE" -> texts.RANGE();
            case "SHORT_CODE" -> texts.SHORT_CODE();
            case "MARKET_0844" -> texts.MARKET_0844();
            case "STATISTICS_0843" -> texts.STATISTICS_0843();
            default -> texts.SINGLE();
        };
    }

    public String state(String code) {
        return switch (code == null ? "" : code) {
            case "CONFLICT" -> texts.CONFLICT();
            case "WITHDRAWN" -> texts.WITHDRAWN();
            case "SUSPENDED" -> texts.SUSPENDED();
            case "REFUSED" -> texts.REFUSED();
            default -> texts.DECLARED();
        };
    }

    public String tone(String code) {
        return switch (code == null ? "" : code) {
            case "CONFLICT" -> "wait";
            case "WITHDRAWN" -> "";
            case "SUSPENDED", "REFUSED" -> "bad";
            default -> "ok";
        };
    }

    public boolean isWithdrawable(String state) {
        return !"WITHDRAWN".equals(state) && !"REFUSED".equals(state);
    }
}
