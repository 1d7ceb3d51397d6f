package it.opposizioni.portal.cases.company;

import it.opposizioni.portal.cases.DecisionLabels;
import it.opposizioni.portal.cases.company.CaseCompanyClient.Earlier;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import java.util.List;

/** Labels of the service's codes. A code that is new to us shows as it is. */
public final class CaseCompanyLabels {

    private final CaseCompanyTexts texts;
    private final DecisionLabels decisions;

    private CaseCompanyLabels(Lang lang) {
        this.texts = Texts.of(CaseCompanyTexts.class, lang);
        this.decisions = DecisionLabels.in(lang);
    }

    static CaseCompanyLabels in(Lang lang) {
        return new CaseCompanyLabels(lang);
    }

    List<Choice> sources() {
        return List.of(
                Choice.of("NETWORK", texts.network()),
                Choice.of("INSPECTION", texts.inspection()),
                Choice.of("POLICE", texts.police()));
    }

    public String source(String code) {
        return sources().stream()
                .filter(choice -> choice.value().equals(code))
                .findFirst()
                .map(Choice::label)
                .orElse(code);
    }

    /** What the company was sent. */
    public String act(String code) {
        return switch (code) {
            case "REQUEST_INFORMATION" -> texts.question();
            case "HEAR" -> texts.summons();
            default -> code;
        };
    }

    public String outcome(Earlier earlier) {
        return decisions.outcome(earlier.outcome());
    }
}
