package it.opposizioni.portal.organisation;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;

/**
 * What is asked for many numbers, its states and its outcomes in words.
 *
 * @param kind of the request: an outcome that is the same word for the registry reads otherwise for each
 */
public record ListRequestLabels(ListRequestTexts texts, OrganisationLabels lists, String kind) {

    static ListRequestLabels in(Lang lang, String kind) {
        return new ListRequestLabels(Texts.of(ListRequestTexts.class, lang), OrganisationLabels.in(lang), kind);
    }

    /** Of any kind. */
    static ListRequestLabels in(Lang lang) {
        return in(lang, "");
    }

    public String title() {
        return title(kind);
    }

    public String title(String of) {
        return switch (of) {
            case ListRequest.RENEWAL -> texts.renewalTitle();
            case ListRequest.WITHDRAWAL -> texts.withdrawalTitle();
            default -> texts.undoTitle();
        };
    }

    public String state(String state) {
        return switch (state) {
            case "ENTERED" -> texts.stateEntered();
            case "PROPOSED" -> texts.stateProposed();
            case "RUNNING" -> texts.stateRunning();
            case "DONE" -> texts.stateDone();
            case "TAKEN_BACK" -> texts.stateTakenBack();
            default -> lists.listState(state);
        };
    }

    public String tone(String state) {
        return switch (state) {
            case "ENTERED", "WAITING", "PROPOSED" -> "wait";
            case "RUNNING", "DONE" -> "ok";
            case "REFUSED" -> "bad";
            default -> "";
        };
    }

    /** @param outcome null until it is done */
    public String outcome(String outcome) {
        return switch (outcome == null ? "" : outcome) {
            case "RECORDED" -> recorded();
            case "ALREADY" -> kind.equals(ListRequest.WITHDRAWAL) ? texts.outcomeLeaving() : texts.outcomeStays();
            case "LEAVING" -> texts.outcomeLeaving();
            case "NOT_YOURS" -> texts.outcomeNotYours();
            default -> lists.outcome(outcome);
        };
    }

    /** What would become of it: nothing is done yet. */
    public String preview(String outcome) {
        return "RECORDED".equals(outcome) ? texts.outcomePossible() : outcome(outcome);
    }

    private String recorded() {
        return switch (kind) {
            case ListRequest.RENEWAL -> texts.outcomeRenewed();
            case ListRequest.WITHDRAWAL -> texts.outcomeWithdrawn();
            default -> texts.outcomeKept();
        };
    }

    public String outcomeTone(String outcome) {
        return lists.outcomeTone(outcome);
    }
}
