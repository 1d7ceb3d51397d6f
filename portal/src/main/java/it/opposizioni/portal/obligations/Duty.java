package it.opposizioni.portal.obligations;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.obligations.ObligationClient.Obligation;
import java.time.LocalDate;

/**
 * A duty as the calendar shows it.
 *
 * @param brief kind of duty, for a cell of the grid
 * @param what the duty, with the principal it is for
 * @param open whether something is still to be done for it
 */
public record Duty(
        String id,
        String kind,
        String brief,
        String what,
        String when,
        LocalDate due,
        String state,
        String tone,
        boolean open,
        String consultation,
        String campaign) {

    public static Duty of(Obligation obligation, Lang lang) {
        ObligationTexts texts = Texts.of(ObligationTexts.class, lang);
        String date = Formats.of(lang).date(obligation.due());
        boolean ending = isEnding(obligation);
        return new Duty(
                obligation.id(),
                obligation.kind(),
                brief(obligation.kind(), texts),
                what(obligation, texts),
                ending ? texts.endsOn(date) : texts.by(date),
                obligation.due(),
                ending ? ending(obligation.state(), texts) : state(obligation.state(), texts),
                ending ? endingTone(obligation.state()) : tone(obligation.state()),
                "DUE".equals(obligation.state()) || "LATE".equals(obligation.state()),
                text(obligation.consultationId()),
                text(obligation.campaignId()));
    }

    /** The last day of a consultation: good to know, and nothing that is owed. */
    public static boolean isEnding(Obligation obligation) {
        return "VALIDITY_END".equals(obligation.kind());
    }

    private static String text(Object id) {
        return id == null ? "" : id.toString();
    }

    private static String what(Obligation obligation, ObligationTexts texts) {
        String kind = obligation.title() == null ? kind(obligation.kind(), texts) : obligation.title();
        boolean forAnother =
                obligation.principal() != null && obligation.principal().name() != null;
        return forAnother
                ? kind + " " + texts.forPrincipal(obligation.principal().name())
                : kind;
    }

    /** A cell of the grid has room for one short word. */
    private static String brief(String code, ObligationTexts texts) {
        return switch (code) {
            case "VALIDITY_END" -> texts.briefEnd();
            case "CAMPAIGN_AT_RISK" -> texts.briefRisk();
            default -> texts.briefMonthly();
        };
    }

    private static String kind(String code, ObligationTexts texts) {
        return switch (code) {
            case "VALIDITY_END" -> texts.VALIDITY_END();
            case "CAMPAIGN_AT_RISK" -> texts.CAMPAIGN_AT_RISK();
            default -> texts.MONTHLY_UPDATE();
        };
    }

    /** A consultation that ends is nothing to be done in time or missed. */
    private static String ending(String code, ObligationTexts texts) {
        return "DUE".equals(code) ? texts.RUNNING() : texts.OVER();
    }

    private static String endingTone(String code) {
        return "DUE".equals(code) ? "ok" : "";
    }

    private static String state(String code, ObligationTexts texts) {
        return switch (code) {
            case "DONE" -> texts.DONE();
            case "LATE" -> texts.LATE();
            case "MISSED" -> texts.MISSED();
            default -> texts.DUE();
        };
    }

    private static String tone(String code) {
        return switch (code) {
            case "DONE" -> "ok";
            case "LATE", "DUE" -> "wait";
            case "MISSED" -> "bad";
            default -> "";
        };
    }
}
