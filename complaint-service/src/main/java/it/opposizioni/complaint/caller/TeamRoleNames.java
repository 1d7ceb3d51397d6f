package it.opposizioni.complaint.caller;

import it.opposizioni.kit.text.Text;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people call the roles in an operator's team: the names that the portal's pages have for them. */
public final class TeamRoleNames {

    private static final Map<String, Text> NAMES = Map.of(
            "OWNER", Text.of("Responsabile", "Owner"),
            "COMPLIANCE", Text.of("Conformità", "Compliance"),
            "UPLOADER", Text.of("Caricamento liste", "List uploader"),
            "DEVELOPER", Text.of("Sviluppo", "Developer"),
            "VIEWER", Text.of("Sola lettura", "Viewer"));

    private TeamRoleNames() {}

    /** @param roles as operator-service names them; one that a later release has stays as it is */
    public static Text of(List<String> roles) {
        return Text.of(listed(roles, Text::it), listed(roles, Text::en));
    }

    private static String listed(List<String> roles, Function<Text, String> language) {
        return roles.stream()
                .map(role -> NAMES.getOrDefault(role, Text.of(role, role)))
                .map(language)
                .collect(Collectors.joining(", "));
    }
}
