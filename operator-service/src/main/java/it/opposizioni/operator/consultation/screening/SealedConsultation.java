package it.opposizioni.operator.consultation.screening;

import java.time.Instant;
import java.util.UUID;

/**
 * What the evidence must know of a consultation besides its numbers.
 *
 * @param operatorId who consulted
 * @param onBehalfOf the principal that an outsourcer consulted for; null when it consulted for itself
 * @param post whether it is for paper mail, and not for calls
 * @param validUntil the first instant at which it is no longer valid
 */
public record SealedConsultation(
        UUID id, UUID operatorId, UUID onBehalfOf, boolean post, Instant sealedAt, Instant validUntil) {}
