package it.opposizioni.operator.team;

import java.util.UUID;

/** Somebody's place in the team of an operator, now. */
public record ActingMember(UUID operatorId, TeamRole role) {}
