package it.opposizioni.portal.campaign;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;

/** What a list is compared for, and how its people are contacted, in words. */
public final class PurposeLabels {

    private PurposeLabels() {}

    /** @param code CAMPAIGN, MONTHLY_UPDATE or THIRD_PARTY_TRANSFER; a new one stays as it is */
    public static String purpose(String code, Lang lang) {
        CampaignTexts texts = Texts.of(CampaignTexts.class, lang);
        return switch (code == null ? "" : code) {
            case "CAMPAIGN" -> texts.purposeCampaign();
            case "MONTHLY_UPDATE" -> texts.purposeMonthly();
            case "THIRD_PARTY_TRANSFER" -> texts.purposeTransfer();
            default -> code == null ? "" : code;
        };
    }

    /** @param code TELEPHONE or POST; without one it was by telephone */
    public static String medium(String code, Lang lang) {
        CampaignTexts texts = Texts.of(CampaignTexts.class, lang);
        return "POST".equals(code) ? texts.mediumPost() : texts.mediumTelephone();
    }
}
