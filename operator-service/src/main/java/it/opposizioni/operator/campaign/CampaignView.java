package it.opposizioni.operator.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign as its operator sees it. */
@Schema(name = "Campaign")
record CampaignView(
        UUID id,
        String name,
        CampaignPurpose purpose,

        @Schema(description = "Who receives the numbers; null unless they are passed on")
        String recipient,

        CampaignMedium medium,

        @Schema(description = "For whom it is run; null when for the caller's operator itself")
        UUID principalId,

        String principalName,

        CampaignState state,
        Instant createdAt,
        Instant openedAt,
        Instant closedAt,

        @Schema(description = "The consultation that it was opened on; null before", nullable = true)
        UUID openedWith,

        @Schema(description = "The consultation it can be opened on, or runs on, now; null when there is none")
        LiveConsultation liveConsultation,

        @Schema(description = "It is open, and nobody may be called for it now or after five days from now")
        boolean atRisk) {

    @Schema(name = "CampaignLiveConsultation")
    record LiveConsultation(
            UUID id,

            @Schema(description = "The first instant at which it is no longer valid")
            Instant validUntil,

            @Schema(description = "The last day, in Rome, on which it is valid")
            LocalDate lastDay) {}

    /** @param live null when there is no consultation that it can be opened on, or runs on */
    static CampaignView of(Campaign campaign, String principalName, LiveConsultations.Sealed live, boolean atRisk) {
        CampaignPlan plan = campaign.plan();
        return new CampaignView(
                campaign.id(),
                plan.name(),
                plan.purpose(),
                plan.recipient(),
                plan.medium(),
                plan.principalId(),
                principalName,
                campaign.state(),
                campaign.createdAt(),
                campaign.openedAt(),
                campaign.closedAt(),
                campaign.openedWith(),
                live == null ? null : new LiveConsultation(live.id(), live.validUntil(), live.lastDay()),
                atRisk);
    }
}
