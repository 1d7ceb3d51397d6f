package it.opposizioni.portal.telcofeed;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;

/** States of feeds in the reader's language. */
record TelcoFeedLabels(TelcoFeedTexts texts) {

    static TelcoFeedLabels in(Lang lang) {
        return new TelcoFeedLabels(Texts.of(TelcoFeedTexts.class, lang));
    }

    public String state(String state) {
        return switch (state) {
            case "RECEIVED" -> texts.stateRECEIVED();
            case "LOOKING" -> texts.stateLOOKING();
            case "QUARANTINED" -> texts.stateQUARANTINED();
            case "RELEASED" -> texts.stateRELEASED();
            case "RUNNING" -> texts.stateRUNNING();
            case "COMPLETED" -> texts.stateCOMPLETED();
            case "FAILED" -> texts.stateFAILED();
            default -> texts.stateREJECTED();
        };
    }

    public String tone(String state) {
        return switch (state) {
            case "COMPLETED" -> "ok";
            case "QUARANTINED" -> "wait";
            case "FAILED", "REJECTED" -> "bad";
            default -> "";
        };
    }

    /** What has become of a feed on which nobody works. */
    public String outcome(String state) {
        return switch (state) {
            case "COMPLETED" -> texts.completedText();
            case "FAILED" -> texts.failedText();
            default -> texts.rejectedText();
        };
    }
}
