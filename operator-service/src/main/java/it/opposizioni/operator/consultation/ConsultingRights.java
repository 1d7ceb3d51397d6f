package it.opposizioni.operator.consultation;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.campaign.Campaign;
import it.opposizioni.operator.campaign.CampaignService;
import it.opposizioni.operator.mandate.MandateService;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Who may consult, and for whom: read anew at each use, because a suspension and the end of a mandate bite at once, in the middle of
 * an upload too (threats.md T15).
 */
@ApplicationScoped
public class ConsultingRights {

    private static final Text NO_MANDATE = Text.of(
            "Non c'è un mandato in vigore con questo committente.",
            "There is no mandate in force with this principal.");
    private static final Text OTHER_PRINCIPAL =
            Text.of("La campagna è per un altro committente.", "The campaign is for another principal.");

    private final OperatorService operators;
    private final CampaignService campaigns;
    private final MandateService mandates;
    private final Now now;

    ConsultingRights(OperatorService operators, CampaignService campaigns, MandateService mandates, Now now) {
        this.operators = operators;
        this.campaigns = campaigns;
        this.mandates = mandates;
        this.now = now;
    }

    /**
     * What the operator sets out to do.
     *
     * @param onBehalfOf null: for whom the campaign is
     * @throws DomainException 403 unless it may, 404 for a campaign that is not its own, 422 when the campaign is for somebody else
     */
    @Transactional
    public ConsultationContext context(UUID operatorId, UUID campaignId, UUID onBehalfOf) {
        operators.requireActive(operatorId);
        Campaign campaign = campaigns.require(campaignId, operatorId);
        ConsultationContext context = context(campaign, onBehalfOf);
        require(operatorId, context.principalId());
        return context;
    }

    /** @throws DomainException 422 when the campaign is for somebody else */
    public static ConsultationContext context(Campaign campaign, UUID onBehalfOf) {
        UUID principal = onBehalfOf == null ? campaign.principalId() : onBehalfOf;
        if (campaign.principalId() != null && !campaign.principalId().equals(principal)) {
            throw DomainException.invalid("/onBehalfOf", "OTHER_PRINCIPAL", OTHER_PRINCIPAL);
        }
        UUID operatorId = campaign.operatorId();
        return new ConsultationContext(operatorId, operatorId.equals(principal) ? null : principal, campaign);
    }

    /** @throws DomainException 403, unless the operator may consult now, for the principal if there is one */
    @Transactional
    void require(UUID operatorId, UUID principalId) {
        operators.requireActive(operatorId);
        if (principalId != null) {
            requireMandate(operatorId, principalId);
            operators.requireActive(principalId);
        }
    }

    /** @throws DomainException 403, unless the outsourcer holds a mandate of the principal now */
    @Transactional
    public void requireMandate(UUID outsourcerId, UUID principalId) {
        if (!mandates.permits(outsourcerId, principalId, Rome.day(now.get()))) {
            throw noMandate();
        }
    }

    public static DomainException noMandate() {
        return new DomainException(OperatorProblems.MANDATE_MISSING, NO_MANDATE);
    }

    /**
     * In the transaction of the seal: they may still, and have consulted, the outsourcer as well as its principal (DPR 26/2022 art. 5
     * c. 2). They are locked together, so that no two seals wait for each other.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void consulted(UUID operatorId, UUID principalId, Instant at) {
        operators.consulted(principalId == null ? Set.of(operatorId) : Set.of(operatorId, principalId), at);
        if (principalId != null) {
            requireMandate(operatorId, principalId);
        }
    }
}
