package it.opposizioni.portal.legacyimport;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;

/** States of imports and reasons of invalid lines in the reader's language. */
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

    public String reason(String code) {
        return switch (code) {
            case "TOO_SHORT" -> texts.codeTOO_SHORT();
            case "TOO_LONG" -> texts.codeTOO_LONG();
            case "NOT_A_NUMBER" -> texts.codeNOT_A_NUMBER();
            case "NOT_A_LINE" -> texts.codeNOT_A_LINE();
            case "EMPTY" -> texts.codeEMPTY();
            default -> texts.codeIMPOSSIBLE();
        };
    }
}
