package it.opposizioni.operator.team;

import static it.opposizioni.operator.team.Right.ANSWER;
import static it.opposizioni.operator.team.Right.CALLING_NUMBERS;
import static it.opposizioni.operator.team.Right.CAMPAIGNS;
import static it.opposizioni.operator.team.Right.CONSULT;
import static it.opposizioni.operator.team.Right.MACHINE_CLIENTS;
import static it.opposizioni.operator.team.Right.MANDATES;
import static it.opposizioni.operator.team.Right.READ;

import it.opposizioni.kit.text.Text;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a person is in the team of an operator. Machines are {@link #UPLOADER}. */
public enum TeamRole {
    OWNER("Responsabile", "Owner", Right.values()),
    COMPLIANCE("Conformità", "Compliance", READ, CONSULT, CAMPAIGNS, MANDATES, CALLING_NUMBERS, ANSWER),
    UPLOADER("Caricamento liste", "List uploader", READ, CONSULT, CAMPAIGNS),
    DEVELOPER("Sviluppo", "Developer", READ, MACHINE_CLIENTS),
    VIEWER("Sola lettura", "Viewer", READ);

    private final Text label;
    private final Set<Right> rights;

    TeamRole(String it, String en, Right... rights) {
        this.label = Text.of(it, en);
        this.rights = Set.of(rights);
    }

    /** The name that the portal's pages have for it. */
    Text label() {
        return label;
    }

    boolean has(Right right) {
        return rights.contains(right);
    }

    /** The roles that have a right, by their names for people. */
    static Text having(Right right) {
        return Text.of(listed(right, Text::it), listed(right, Text::en));
    }

    private static String listed(Right right, Function<Text, String> language) {
        return Arrays.stream(values())
                .filter(role -> role.has(right))
                .map(TeamRole::label)
                .map(language)
                .collect(Collectors.joining(", "));
    }
}
