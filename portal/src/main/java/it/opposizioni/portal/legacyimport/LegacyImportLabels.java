package it.opposizioni.portal.legacyimport;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;

/** States of imports in the reader's language. */
record LegacyImportLabels(LegacyImportTexts texts) {

    static LegacyImportLabels in(Lang lang) {
        return new LegacyImportLabels(Texts.of(LegacyImportTexts.class, lang));
    }

    public String state(String state) {
        return switch (state) {
            case "RECEIVED" -> texts.stateRECEIVED();
            case "RUNNING" -> texts.stateRUNNING();
            case "COMPLETED" -> texts.stateCOMPLETED();
            case "FAILED" -> texts.stateFAILED();
            default -> texts.stateCANCELLED();
        };
    }

    public String tone(String state) {
        return switch (state) {
            case "COMPLETED" -> "ok";
            case "FAILED" -> "bad";
            default -> "";
        };
    }
}
