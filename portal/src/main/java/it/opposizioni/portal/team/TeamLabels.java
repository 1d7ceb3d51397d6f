package it.opposizioni.portal.team;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.membership.OperatorLabels;
import java.util.List;

/** Labels of the roles of an operator's people and of the states of invitations. */
final class TeamLabels {

    static final List<String> ROLES = List.of("OWNER", "COMPLIANCE", "UPLOADER", "DEVELOPER", "VIEWER");

    private final TeamTexts texts;
    private final OperatorLabels company;

    private TeamLabels(Lang lang) {
        this.texts = Texts.of(TeamTexts.class, lang);
        this.company = OperatorLabels.in(lang);
    }

    static TeamLabels in(Lang lang) {
        return new TeamLabels(lang);
    }

    String role(String code) {
        return company.role(code);
    }

    String invitation(String state) {
        return switch (state == null ? "" : state) {
            case "INVITED" -> texts.waiting();
            case "ACCEPTED" -> texts.accepted();
            case "DECLINED" -> texts.declined();
            case "EXPIRED" -> texts.expired();
            default -> texts.withdrawn();
        };
    }

    static String tone(String state) {
        return switch (state == null ? "" : state) {
            case "INVITED" -> "wait";
            case "ACCEPTED" -> "ok";
            default -> "";
        };
    }

    List<Choice> roles() {
        return ROLES.stream()
                .map(code -> new Choice(code, role(code), company.roleHint(code)))
                .toList();
    }
}
