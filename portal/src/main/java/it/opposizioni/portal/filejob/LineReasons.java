package it.opposizioni.portal.filejob;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import java.util.List;

/** Why a line of a file was of no use, in the reader's language. */
public record LineReasons(FileJobTexts texts) {

    public static LineReasons in(Lang lang) {
        return new LineReasons(Texts.of(FileJobTexts.class, lang));
    }

    /** How many lines are named. */
    public long count(List<InvalidLine> lines) {
        return lines.size();
    }

    /** @param code as the register gives it */
    public String of(String code) {
        return switch (code) {
            case "TOO_SHORT" -> texts.codeTOO_SHORT();
            case "TOO_LONG" -> texts.codeTOO_LONG();
            case "NOT_A_NUMBER" -> texts.codeNOT_A_NUMBER();
            case "NOT_A_LINE" -> texts.codeNOT_A_LINE();
            case "EMPTY" -> texts.codeEMPTY();
            case "NOT_THREE_CELLS" -> texts.codeNOT_THREE_CELLS();
            case "UNKNOWN_EVENT" -> texts.codeUNKNOWN_EVENT();
            case "NOT_A_LANDLINE" -> texts.codeNOT_A_LANDLINE();
            case "NOT_A_DATE" -> texts.codeNOT_A_DATE();
            case "FUTURE" -> texts.codeFUTURE();
            case "TOO_EARLY" -> texts.codeTOO_EARLY();
            default -> texts.codeIMPOSSIBLE();
        };
    }
}
