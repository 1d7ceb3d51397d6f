package it.opposizioni.operator.consultation.list;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.text.Text;

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
    UNCLOSED_QUOTE(Text.of(
            "Le virgolette non si chiudono: ogni contatto deve stare su una sola riga.",
            "The quotes do not close: each contact must be on a single line."));

    private static final InvalidLine[] ALL = values();

    private final Text words;

    InvalidLine(Text words) {
        this.words = words;
    }

    public Text words() {
        return words;
    }

    static InvalidLine of(int ordinal) {
        return ALL[ordinal];
    }

    static InvalidLine of(InvalidPhoneNumberException.Reason reason) {
        return valueOf(reason.name());
    }
}
