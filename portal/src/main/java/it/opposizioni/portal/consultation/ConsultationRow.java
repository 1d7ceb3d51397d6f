package it.opposizioni.portal.consultation;

import java.util.UUID;

/**
 * A consultation in a list.
 *
 * @param forWhom it was made, and by whom where that was another
 */
public record ConsultationRow(
        UUID id,
        String started,
        String state,
        String tone,
        String forWhom,
        String received,
        String callable,
        String until) {}
