package it.opposizioni.operator.obligation;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.campaign.Campaign;
import it.opposizioni.operator.campaign.CampaignState;
import it.opposizioni.operator.campaign.LiveConsultations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A campaign that is not closed, with the consultation of it that is valid for longest.
 *
 * @param principalId null when it is run for the operator itself
 * @param validUntil the first instant at which the consultation is no longer valid
 */
record RunningCampaign(
        UUID id, String name, CampaignState state, UUID principalId, UUID consultationId, Instant validUntil) {

    /** The last day on which the consultation is valid. */
    LocalDate lastDay() {
        return Rome.day(validUntil.minusMillis(1));
    }

    static RunningCampaign of(Campaign campaign, LiveConsultations.Sealed newest) {
        return new RunningCampaign(
                campaign.id(),
                campaign.name(),
                campaign.state(),
                campaign.principalId(),
                newest.id(),
                newest.validUntil());
    }
}
