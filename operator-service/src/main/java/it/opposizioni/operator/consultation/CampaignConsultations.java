package it.opposizioni.operator.consultation;

import it.opposizioni.operator.campaign.Campaign;
import it.opposizioni.operator.campaign.LiveConsultations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells campaigns of their consultations: one for the campaign's medium is one made for the campaign. A handful of checked numbers is none. */
@ApplicationScoped
class CampaignConsultations implements LiveConsultations {

    private final ConsultationRepository consultations;

    CampaignConsultations(ConsultationRepository consultations) {
        this.consultations = consultations;
    }

    @Override
    public Optional<Sealed> newestOf(Campaign campaign) {
        return consultations
                .find(
                        "purpose.campaignId = ?1 and operatorId = ?2 and state = ?3 and onBehalfOf is not distinct from ?4"
                                + " and kind = ?5 order by outcome.validUntil desc, id desc",
                        campaign.id(),
                        campaign.operatorId(),
                        ConsultationState.SEALED,
                        campaign.principalId(),
                        ConsultationKind.LIST)
                .firstResultOptional()
                .map(c -> new Sealed(c.id(), c.sealedAt(), c.validUntil()));
    }
}
