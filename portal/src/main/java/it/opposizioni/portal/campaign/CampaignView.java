package it.opposizioni.portal.campaign;

import it.opposizioni.portal.campaign.CampaignClient.Campaign;
import it.opposizioni.portal.layout.SummaryRow;
import java.util.List;

/**
 * A campaign as its page shows it.
 *
 * @param rows what was said of it when it was created
 * @param liveUntil last day of its live consultation; empty when it has none
 */
record CampaignView(Campaign c, String purpose, List<SummaryRow> rows, String state, String tone, String liveUntil) {

    public boolean isPlanned() {
        return "PLANNED".equals(c.state());
    }

    public boolean isClosed() {
        return "CLOSED".equals(c.state());
    }

    public boolean isOpen() {
        return "OPEN".equals(c.state());
    }
}
