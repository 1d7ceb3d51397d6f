package it.opposizioni.portal.cases.release;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;

/** Labels of the service's codes. A code that is new to us shows as it is. */
public final class ReleaseLabels {

    private final ReleaseTexts texts;

    private ReleaseLabels(Lang lang) {
        this.texts = Texts.of(ReleaseTexts.class, lang);
    }

    static ReleaseLabels in(Lang lang) {
        return new ReleaseLabels(lang);
    }

    public String state(String code) {
        return switch (code) {
            case "REQUESTED" -> texts.requested();
            case "RELEASED" -> texts.released();
            case "EXPIRED" -> texts.expired();
            case "REFUSED" -> texts.refused();
            case "TAKEN_BACK" -> texts.takenBack();
            default -> code;
        };
    }

    public String tone(String code) {
        return switch (code) {
            case "REQUESTED" -> "wait";
            case "RELEASED" -> "ok";
            case "REFUSED" -> "bad";
            default -> "";
        };
    }
}
