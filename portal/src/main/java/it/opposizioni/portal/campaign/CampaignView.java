package it.opposizioni.portal.campaign;

import it.opposizioni.portal.campaign.CampaignClient.Campaign;

/**
 * A campaign in the reader's words.
 *
 * @param liveUntil last day of its live consultation; empty when it has none
 */
record CampaignView(Campaign c, String purpose, String medium, String state, String tone, String liveUntil) {

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
