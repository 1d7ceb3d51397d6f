package it.opposizioni.operator.consultation;

import it.opposizioni.operator.campaign.Campaign;
import it.opposizioni.operator.campaign.CampaignMedium;
import it.opposizioni.operator.campaign.CampaignPurpose;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.index.Registers;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** The purpose of a consultation, copied from its campaign when it began. */
@Embeddable
public class Purpose {

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

    public CampaignMedium medium() {
        return medium;
    }

    /** The register of those who oppose this medium. */
    public RegisterSnapshot registerIn(Registers registers) {
        return switch (medium) {
            case TELEPHONE -> registers.telephone();
            case POST -> registers.post();
        };
    }

    /** Who receives the numbers; null unless they are passed on. */
    public String recipient() {
        return recipient;
    }
}
