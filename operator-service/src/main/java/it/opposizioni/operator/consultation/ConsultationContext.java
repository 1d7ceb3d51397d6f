package it.opposizioni.operator.consultation;

import it.opposizioni.operator.campaign.Campaign;
import java.util.UUID;

/**
 * Who consults, for whom and what for.
 *
 * @param principalId for whom an outsourcer consults; null when the operator consults for itself
 */
public record ConsultationContext(UUID operatorId, UUID principalId, Campaign campaign) {}
