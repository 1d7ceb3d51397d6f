package it.opposizioni.portal.team;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.TeamTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.membership.CompanyWords;
import java.util.List;

/** Roles of an operator's people in the reader's words. */
final class TeamWords {

    static final List<String> ROLES = List.of("OWNER", "COMPLIANCE", "UPLOADER", "DEVELOPER", "VIEWER");

    private final TeamTexts texts;
    private final CompanyWords company;

    private TeamWords(Lang lang) {
        this.texts = Texts.of(TeamTexts.class, lang);
        this.company = CompanyWords.in(lang);
    }

    static TeamWords in(Lang lang) {
        return new TeamWords(lang);
    }

    String role(String code) {
        return company.role(code);
    }

    String state(String code) {
        return "INVITED".equals(code) ? texts.INVITED() : texts.ACTIVE();
    }

    List<Choice> roles() {
        return ROLES.stream()
                .map(code -> new Choice(code, role(code), hint(code)))
                .toList();
    }

    private String hint(String code) {
        return switch (code) {
            case "OWNER" -> texts.ownerHint();
            case "COMPLIANCE" -> texts.complianceHint();
            case "UPLOADER" -> texts.uploaderHint();
            case "DEVELOPER" -> texts.developerHint();
            default -> texts.viewerHint();
        };
    }
}
