package it.opposizioni.operator.campaign;

import it.opposizioni.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Events about campaigns for the other services; contracts in {@code src/main/contracts}. */
final class CampaignEvents {

    static final String OPENED = "it.opposizioni.operator.campaign-opened.v1";
    static final String CLOSED = "it.opposizioni.operator.campaign-closed.v1";

    /** @param openedWith the consultation that was live when it opened */
    record Standing(
            UUID campaignId,
            UUID operatorId,
            UUID principalId,
            CampaignPurpose purpose,
            CampaignMedium medium,
            UUID openedWith,
            Instant openedAt,
            Instant closedAt) {}

    private CampaignEvents() {}

    static DomainEvent of(String type, Campaign campaign, Instant at) {
        Standing data = new Standing(
                campaign.id(),
                campaign.operatorId(),
                campaign.principalId(),
                campaign.purpose(),
                campaign.medium(),
                campaign.openedWith(),
                campaign.openedAt(),
                campaign.closedAt());
        return new DomainEvent(type, campaign.id().toString(), campaign.version(), at, data);
    }
}
