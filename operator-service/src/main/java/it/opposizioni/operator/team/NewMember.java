package it.opposizioni.operator.team;

import java.time.Instant;

/** Who comes into a team, as its people will see it. */
public record NewMember(String name, String email, TeamRole role, Instant invitedAt) {

    @Override
    public String toString() {
        return "NewMember[" + role + "]";
    }
}
