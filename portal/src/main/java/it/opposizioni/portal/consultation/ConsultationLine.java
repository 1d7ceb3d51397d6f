package it.opposizioni.portal.consultation;

import java.util.UUID;

/** A consultation in a list. */
public record ConsultationLine(
        UUID id, String started, String state, String tone, String received, String callable, String until) {}
