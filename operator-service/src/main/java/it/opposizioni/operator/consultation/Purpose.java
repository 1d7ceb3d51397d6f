package it.opposizioni.operator.consultation;

import it.opposizioni.operator.campaign.Campaign;
import it.opposizioni.operator.campaign.CampaignMedium;
import it.opposizioni.operator.campaign.CampaignPurpose;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.index.Registers;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** What a consultation is made for, as its campaign said when it began. */
@Embeddable
public class Purpose {

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Enumerated(EnumType.STRING)
    private CampaignPurpose purpose;

    @Enumerated(EnumType.STRING)
    private CampaignMedium medium;

    private String recipient;

    protected Purpose() {}

    Purpose(Campaign campaign) {
        campaignId = campaign.id();
        purpose = campaign.purpose();
        medium = campaign.medium();
        recipient = campaign.recipient();
    }

    public UUID campaignId() {
        return campaignId;
    }

    public CampaignPurpose purpose() {
        return purpose;
    }

    CampaignMedium medium() {
        return medium;
    }

    /** Those who oppose this medium, and not those who oppose another alone. */
    public RegisterSnapshot registerIn(Registers registers) {
        return switch (medium) {
            case TELEPHONE -> registers.telephone();
            case POST -> registers.post();
        };
    }

    String recipient() {
        return recipient;
    }
}
