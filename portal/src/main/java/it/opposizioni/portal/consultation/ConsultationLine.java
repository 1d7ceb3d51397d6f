package it.opposizioni.portal.consultation;

import java.util.UUID;

/**
 * A consultation in a list.
 *
 * @param principal for whom it was made; empty when for the operator itself
 */
public record ConsultationLine(
        UUID id,
        String started,
        String state,
        String tone,
        String principal,
        String received,
        String callable,
        String until) {}
