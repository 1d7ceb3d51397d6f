package it.opposizioni.portal.campaign;

import it.opposizioni.portal.campaign.CampaignClient.Campaign;
import it.opposizioni.portal.campaign.CampaignClient.LiveConsultation;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes {@link CampaignView}s, in the language of the page. */
@ApplicationScoped
class CampaignViews {

    private final Page page;

    CampaignViews(Page page) {
        this.page = page;
    }

    CampaignView of(Campaign c) {
        return new CampaignView(
                c,
                PurposeLabels.purpose(c.plan(), page.lang()),
                c.plan().rows(page.lang()),
                state(c),
                tone(c),
                liveUntil(c.liveConsultation()));
    }

    private String state(Campaign c) {
        CampaignTexts texts = Texts.of(CampaignTexts.class, page.lang());
        return switch (c.state() == null ? "" : c.state()) {
            case "OPEN" -> c.atRisk() ? texts.stateAtRisk() : texts.stateOpen();
            case "CLOSED" -> texts.stateClosed();
            default -> texts.statePlanned();
        };
    }

    private static String tone(Campaign c) {
        return switch (c.state() == null ? "" : c.state()) {
            case "OPEN" -> c.atRisk() ? "bad" : "ok";
            case "CLOSED" -> "";
            default -> "wait";
        };
    }

    private String liveUntil(LiveConsultation live) {
        return live == null ? "" : page.formats().date(live.lastDay());
    }
}
