package it.opposizioni.operator.team;

import static it.opposizioni.operator.team.Right.CALLING_NUMBERS;
import static it.opposizioni.operator.team.Right.CAMPAIGNS;
import static it.opposizioni.operator.team.Right.CONSULT;
import static it.opposizioni.operator.team.Right.MACHINE_CLIENTS;
import static it.opposizioni.operator.team.Right.MANDATES;
import static it.opposizioni.operator.team.Right.READ;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person is in the team of an operator. Machines are {@link #UPLOADER}. */
public enum TeamRole {
    OWNER(Right.values()),
    COMPLIANCE(READ, CONSULT, CAMPAIGNS, MANDATES, CALLING_NUMBERS),
    UPLOADER(READ, CONSULT, CAMPAIGNS),
    DEVELOPER(READ, MACHINE_CLIENTS),
    VIEWER(READ);

    private final Set<Right> rights;

    TeamRole(Right... rights) {
        this.rights = Set.of(rights);
    }

    boolean has(Right right) {
        return rights.contains(right);
    }

    /** The roles that have a right, for a sentence. */
    static String having(Right right) {
        return Arrays.stream(values())
                .filter(role -> role.has(right))
                .map(TeamRole::name)
                .collect(Collectors.joining(", "));
    }
}
