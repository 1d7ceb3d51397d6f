package it.opposizioni.portal.organisation;

import it.opposizioni.portal.desk.DeskLabels;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import java.util.List;

/**
 * States, roles and outcomes in words.
 *
 * @param desk which has words for the lines of a list already
 */
public record OrganisationLabels(OrganisationTexts texts, SentListTexts lists, DeskLabels desk) {

    static OrganisationLabels in(Lang lang) {
        return new OrganisationLabels(
                Texts.of(OrganisationTexts.class, lang), Texts.of(SentListTexts.class, lang), DeskLabels.in(lang));
    }

    public String role(String role) {
        return role.equals("PROXY") ? texts.roleProxy() : texts.roleLegal();
    }

    public String state(String state) {
        return switch (state) {
            case "REQUESTED" -> texts.stateRequested();
            case "CONFIRMED" -> texts.stateConfirmed();
            case "REFUSED" -> texts.stateRefused();
            default -> texts.stateEnded();
        };
    }

    public String listState(String state) {
        return switch (state) {
            case "WAITING" -> texts.stateRequested();
            case "CONFIRMED" -> lists.stateRecording();
            case "RECORDED" -> lists.stateRecorded();
            default -> lists.stateListRefused();
        };
    }

    public String tone(String state) {
        return switch (state) {
            case "REQUESTED", "WAITING" -> "wait";
            case "CONFIRMED", "RECORDED" -> "ok";
            case "REFUSED" -> "bad";
            default -> "";
        };
    }

    /** @param outcome null while the list waits */
    public String outcome(String outcome) {
        return switch (outcome == null ? "" : outcome) {
            case "" -> lists.outcomeWaiting();
            case "RECORDED" -> lists.outcomeRecorded();
            default -> desk.outcome(outcome);
        };
    }

    public String media(List<String> media) {
        return desk.media(media);
    }

    public String outcomeTone(String outcome) {
        return outcome == null ? "wait" : desk.outcomeTone(outcome);
    }
}
