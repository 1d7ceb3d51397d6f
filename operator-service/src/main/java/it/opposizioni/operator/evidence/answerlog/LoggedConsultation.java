package it.opposizioni.operator.evidence.answerlog;

import java.time.Instant;
import java.util.UUID;

/**
 * A consultation that could be called on at some instant.
 *
 * @param operatorId who consulted
 * @param onBehalfOf the principal that an outsourcer consulted for; null when it consulted for itself
 * @param post whether it was for paper mail, and not for calls
 * @param answersKept whether it can still be said what was answered about a number
 */
public record LoggedConsultation(
        UUID id,
        UUID operatorId,
        UUID onBehalfOf,
        boolean post,
        Instant sealedAt,
        Instant validUntil,
        boolean answersKept) {}
