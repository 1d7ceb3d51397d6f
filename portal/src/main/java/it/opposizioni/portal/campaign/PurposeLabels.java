package it.opposizioni.portal.campaign;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.LegalPeriods;
import java.util.List;

/** What a list is compared for, and how its people are contacted, in words. */
public final class PurposeLabels {

    private PurposeLabels() {}

    /** With who receives the numbers, where they are passed on. */
    static String purpose(CampaignPlan plan, Lang lang) {
        String purpose = purpose(plan.purpose(), lang);
        return plan.recipient() == null || plan.recipient().isBlank() ? purpose : purpose + ": " + plan.recipient();
    }

    static String medium(CampaignPlan plan, Lang lang) {
        return medium(plan.medium(), lang);
    }

    static List<Choice> purposes(Lang lang) {
        CampaignTexts texts = Texts.of(CampaignTexts.class, lang);
        return List.of(
                Choice.of("CAMPAIGN", texts.purposeCampaign()),
                new Choice("MONTHLY_UPDATE", texts.purposeMonthly(), texts.purposeMonthlyHint()),
                new Choice(CampaignPlan.TRANSFER, texts.purposeTransfer(), texts.purposeTransferHint()));
    }

    static List<Choice> media(Lang lang) {
        CampaignTexts texts = Texts.of(CampaignTexts.class, lang);
        return List.of(
                new Choice(
                        "TELEPHONE",
                        texts.mediumTelephone(),
                        texts.mediumTelephoneHint(LegalPeriods.configured().consultationDays())),
                new Choice(
                        "POST",
                        texts.mediumPost(),
                        texts.mediumPostHint(LegalPeriods.configured().postalConsultationDays())));
    }

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
