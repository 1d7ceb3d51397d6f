package it.opposizioni.portal.cases;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.passedon.OtherAuthorities;
import java.util.ArrayList;
import java.util.List;

/** Labels of what a decision may say. A code that is new to us shows as it is. */
public final class DecisionLabels {

    private final DecisionTexts texts;
    private final OtherAuthorities authorities;

    private DecisionLabels(Lang lang) {
        this.texts = Texts.of(DecisionTexts.class, lang);
        this.authorities = OtherAuthorities.in(lang);
    }

    public static DecisionLabels in(Lang lang) {
        return new DecisionLabels(lang);
    }

    public String outcome(String code) {
        return switch (code) {
            case "UPHELD" -> texts.upheld();
            case "NOT_UPHELD" -> texts.notUpheld();
            case "OUTSIDE_SCOPE" -> texts.outside();
            default -> code;
        };
    }

    /** To which the case is passed on when it is outside the remit. */
    public OtherAuthorities authorities() {
        return authorities;
    }

    public String seriousness(String code) {
        return switch (code) {
            case "LOW" -> texts.low();
            case "MEDIUM" -> texts.medium();
            case "HIGH" -> texts.high();
            default -> code;
        };
    }

    /** What stands against finding a violation, in one sentence; empty when nothing does. */
    public String missing(CaseClient.Sanctionable sanctionable) {
        List<String> missing = new ArrayList<>();
        if (!sanctionable.operator()) {
            missing.add(texts.missingOperator());
        }
        if (!sanctionable.evidence()) {
            missing.add(texts.missingEvidence());
        }
        if (!sanctionable.heard()) {
            missing.add(texts.missingHearing());
        }
        return missing.isEmpty() ? "" : texts.missing(String.join(", ", missing));
    }

    /** That there is a violation, only where it would not be refused. */
    public List<Choice> outcomes(CaseClient.Sanctionable sanctionable) {
        List<Choice> outcomes = new ArrayList<>();
        if (missing(sanctionable).isEmpty()) {
            outcomes.add(Choice.of("UPHELD", texts.upheld()));
        }
        outcomes.add(Choice.of("NOT_UPHELD", texts.notUpheld()));
        outcomes.add(Choice.of("OUTSIDE_SCOPE", texts.outside()));
        return outcomes;
    }

    public List<Choice> seriousnesses() {
        return List.of(
                Choice.of("LOW", texts.low()), Choice.of("MEDIUM", texts.medium()), Choice.of("HIGH", texts.high()));
    }
}
