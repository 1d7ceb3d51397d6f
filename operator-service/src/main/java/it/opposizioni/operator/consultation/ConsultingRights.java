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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who may consult, and for whom: read again at each use, because a suspension and the end of a mandate take effect at once, in the
 * middle of an upload too (deploy/docs/threats.md T15).
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
     * The parties and the campaign of a consultation that is about to begin.
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
    public void require(UUID operatorId, UUID principalId) {
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
            throw new DomainException(OperatorProblems.MANDATE_MISSING, NO_MANDATE);
        }
    }

    /**
     * A request to consult: by whom, and for whom.
     *
     * @param principalId null when the operator consults for itself
     * @param refusal a reason against it that is known already; null when there is none
     */
    public record Request(UUID operatorId, UUID principalId, DomainException refusal) {

        private Set<UUID> parties() {
            return principalId == null ? Set.of(operatorId) : Set.of(operatorId, principalId);
        }
    }

    /**
     * In the transaction of the seal: records that they have consulted, the outsourcer as well as its principal (DPR 26/2022 art. 5
     * c. 2).
     *
     * @throws DomainException 403 when they may not consult any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void consulted(UUID operatorId, UUID principalId, Instant at) {
        consulted(List.of(new Request(operatorId, principalId, null)), at)
                .getFirst()
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    /**
     * The same for many at once. All operators are locked together, so that no two seals wait for each other; a refusal is returned
     * and not thrown, because it is no reason to refuse the others.
     *
     * @return the refusals, in the order of the requests
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Optional<DomainException>> consulted(List<Request> requests, Instant at) {
        Map<UUID, DomainException> refused = operators.refusals(parties(requests), at);
        Map<List<UUID>, Boolean> permitted = new HashMap<>();
        List<Optional<DomainException>> refusals = new ArrayList<>(requests.size());
        Set<UUID> consulting = new HashSet<>();
        for (Request request : requests) {
            Optional<DomainException> refusal = refusal(request, refused, permitted, at);
            refusals.add(refusal);
            if (refusal.isEmpty()) {
                consulting.addAll(request.parties());
            }
        }
        operators.consultedTogether(consulting, at);
        return refusals;
    }

    private static Set<UUID> parties(List<Request> requests) {
        return requests.stream().flatMap(a -> a.parties().stream()).collect(Collectors.toSet());
    }

    private Optional<DomainException> refusal(
            Request of, Map<UUID, DomainException> refused, Map<List<UUID>, Boolean> permitted, Instant at) {
        DomainException own = refused.get(of.operatorId());
        if (own != null || of.refusal() != null) {
            return Optional.of(own == null ? of.refusal() : own);
        }
        if (of.principalId() == null) {
            return Optional.empty();
        }
        boolean mandated = permitted.computeIfAbsent(
                List.of(of.operatorId(), of.principalId()),
                _ -> mandates.permits(of.operatorId(), of.principalId(), Rome.day(at)));
        return mandated
                ? Optional.ofNullable(refused.get(of.principalId()))
                : Optional.of(new DomainException(OperatorProblems.MANDATE_MISSING, NO_MANDATE));
    }
}
