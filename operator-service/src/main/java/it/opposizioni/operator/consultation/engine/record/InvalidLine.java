package it.opposizioni.operator.consultation.engine.record;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.consultation.engine.list.AlternativeReadings;

/** Why a line cannot be compared. The names are part of the API; the first five are those of the kit's numbers. */
public enum InvalidLine {
    EMPTY(InvalidPhoneNumberException.Reason.EMPTY.detail()),
    NOT_A_NUMBER(InvalidPhoneNumberException.Reason.NOT_A_NUMBER.detail()),
    TOO_SHORT(InvalidPhoneNumberException.Reason.TOO_SHORT.detail()),
    TOO_LONG(InvalidPhoneNumberException.Reason.TOO_LONG.detail()),
    IMPOSSIBLE(InvalidPhoneNumberException.Reason.IMPOSSIBLE.detail()),
    /** The register holds national numbers only (DPR 26/2022 art. 3 c. 1): to call it callable would promise too much. */
    FOREIGN(Text.of(
            "Numero estero: il Registro riguarda solo i numeri italiani.",
            "Foreign number: the register covers Italian numbers only.")),
    UNCLOSED_QUOTE(
            Text.of(
                    "Le virgolette non si chiudono prima di un separatore o della fine della riga: quelle dentro un testo vanno raddoppiate.",
                    "The quotes do not close before a separator or the end of the line: quotes inside a text must be doubled.")),
    /** Some programs end a line there and others do not: a second contact could hide behind it. */
    LINE_SEPARATOR(
            Text.of(
                    "C'è un carattere che alcuni programmi leggono come fine riga (tabulazione verticale, salto pagina, NEL, U+2028 o U+2029): toglilo o mettilo fra virgolette.",
                    "There is a character that some programs read as the end of a line (vertical tab, form feed, NEL, U+2028 or U+2029): remove it or put it in quotes.")),
    /** {@link AlternativeReadings}. */
    AMBIGUOUS(
            Text.of(
                    "Letta riga per riga o con un altro separatore, nella stessa colonna ha un altro numero, che è nel Registro: dividi i due numeri in due righe o togli il secondo.",
                    "Read line by line, or with another separator, it has another number in the same column, and that one is in the register: put the two numbers on two lines or remove the second."));

    private static final InvalidLine[] ALL = values();

    private final Text words;

    InvalidLine(Text words) {
        this.words = words;
    }

    public Text words() {
        return words;
    }

    public static InvalidLine of(int ordinal) {
        return ALL[ordinal];
    }

    public static InvalidLine of(InvalidPhoneNumberException.Reason reason) {
        return valueOf(reason.name());
    }
}
