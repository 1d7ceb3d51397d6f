package it.opposizioni.operator.team;

import java.time.Instant;

/** Somebody who joins a team, as its people will see them. */
public record NewMember(String name, String email, TeamRole role, Instant invitedAt) {

    @Override
    public String toString() {
        return "NewMember[" + role + "]";
    }
}
