package it.opposizioni.operator.obligation;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.campaign.CampaignState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A campaign that is not closed, with the consultation of it that is good for longest.
 *
 * @param principalId null when it is run for the operator itself
 * @param validUntil the first instant at which the consultation is good no more
 */
record RunningCampaign(
        UUID id, String name, CampaignState state, UUID principalId, UUID consultationId, Instant validUntil) {

    /** The last day on which it is good. */
    LocalDate lastDay() {
        return Rome.day(validUntil.minusMillis(1));
    }
}
