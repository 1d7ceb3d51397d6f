package it.opposizioni.operator.consultation.numbercheck;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.campaign.Campaign;
import it.opposizioni.operator.campaign.CampaignService;
import it.opposizioni.operator.consultation.ConsultationContext;
import it.opposizioni.operator.consultation.ConsultingRights;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * {@link ConsultingRights} for many at once, in the transaction that seals what they ask: a refusal is told, not thrown, because it is
 * no reason to refuse the others.
 */
@ApplicationScoped
class SharedRights {

    private final OperatorService operators;
    private final CampaignService campaigns;
    private final MandateService mandates;

    SharedRights(OperatorService operators, CampaignService campaigns, MandateService mandates) {
        this.operators = operators;
        this.campaigns = campaigns;
        this.mandates = mandates;
    }

    /** Either is null. */
    record Permission(ConsultationContext context, DomainException refusal) {

        static Permission of(NumberCheck check, Campaign campaign) {
            if (campaign == null || !campaign.operatorId().equals(check.operatorId())) {
                return new Permission(null, DomainException.notFound());
            }
            try {
                return new Permission(ConsultingRights.context(campaign, check.onBehalfOf()), null);
            } catch (DomainException refusal) {
                return new Permission(null, refusal);
            }
        }

        boolean isGiven() {
            return refusal == null;
        }
    }

    /** Those who may have consulted when this transaction commits. @return in the order of the checks */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Permission> consulted(List<NumberCheck> checks, Instant at) {
        Map<UUID, Campaign> known =
                campaigns.byId(checks.stream().map(NumberCheck::campaignId).collect(Collectors.toSet()));
        List<Permission> wished = checks.stream()
                .map(check -> Permission.of(check, known.get(check.campaignId())))
                .toList();
        Set<UUID> involved = new HashSet<>();
        checks.forEach(check -> involved.add(check.operatorId()));
        involved.addAll(parties(wished));
        Map<UUID, DomainException> refusals = operators.refusals(involved, at);
        Map<List<UUID>, Boolean> permits = new HashMap<>();
        List<Permission> permissions = new ArrayList<>(checks.size());
        for (int i = 0; i < checks.size(); i++) {
            DomainException refusal = refusals.get(checks.get(i).operatorId());
            permissions.add(
                    refusal == null ? mandated(wished.get(i), refusals, permits, at) : new Permission(null, refusal));
        }
        operators.consultedTogether(parties(permissions), at);
        return permissions;
    }

    private Permission mandated(
            Permission wished, Map<UUID, DomainException> refusals, Map<List<UUID>, Boolean> permits, Instant at) {
        if (!wished.isGiven() || wished.context().principalId() == null) {
            return wished;
        }
        UUID outsourcer = wished.context().operatorId();
        UUID principal = wished.context().principalId();
        boolean permitted = permits.computeIfAbsent(
                List.of(outsourcer, principal), _ -> mandates.permits(outsourcer, principal, Rome.day(at)));
        if (!permitted) {
            return new Permission(null, ConsultingRights.noMandate());
        }
        DomainException refusal = refusals.get(principal);
        return refusal == null ? wished : new Permission(null, refusal);
    }

    /** The outsourcer consults as well as its principal (DPR 26/2022 art. 5 c. 2). */
    private static Set<UUID> parties(List<Permission> permissions) {
        Set<UUID> parties = new HashSet<>();
        permissions.stream()
                .filter(Permission::isGiven)
                .map(Permission::context)
                .forEach(context -> {
                    parties.add(context.operatorId());
                    parties.add(context.principalId() == null ? context.operatorId() : context.principalId());
                });
        return parties;
    }
}
