package it.opposizioni.operator.team;

import java.util.UUID;

/** Somebody's place in the team of an operator, now. */
public record Place(UUID operatorId, TeamRole role) {}
