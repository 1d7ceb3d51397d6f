package it.opposizioni.portal.operatorarea;

import java.util.UUID;

/** A consultation in a list. */
record ConsultationLine(
        UUID id, String started, String state, String tone, String received, String callable, String until) {}
